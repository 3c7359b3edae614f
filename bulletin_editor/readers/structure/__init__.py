"""Structure: sections, departments, articles and roles recognised from how the lines of a draft read and look."""
