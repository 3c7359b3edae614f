"""Word files (.docx) to blocks, straight from their XML, so that everything structure needs is at hand."""
