"""Comments (批注): a panel in which one is written and answered, over the text of an article or over its pages."""
