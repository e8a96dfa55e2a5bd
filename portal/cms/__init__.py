"""What the CMS says and shows otherwise here: labels, choosers, exports, saving."""
