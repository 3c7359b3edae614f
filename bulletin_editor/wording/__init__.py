"""Words for people: sentences for errors and findings, names for edits, roles and formats. No Qt.

Every text is an English source string in a table, marked for Qt's lupdate; a `Translate` function turns it into the
language of the person. The window hands in Qt's own, the command line the catalogue of `wording.translation`.
"""
