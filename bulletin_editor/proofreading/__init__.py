"""What is wrong in a bulletin, rule by rule, with the edits that mend it."""
