"""How a bulletin looks: house styles as TOML files, from which Word, HTML and the pages all derive."""
