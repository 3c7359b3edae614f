"""The rule of findings that are open comments, known to panes that load no rules."""

OPEN_COMMENT = "open-comment"
