"""PDFs as text, page by page: read in processes of their own that can be killed, and from scans."""
