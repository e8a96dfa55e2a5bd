"""A text as it comes (WhatsApp, Word, Google Docs, .docx) into the blocks of a page.

``whatsapp``, ``html`` and ``docx`` read what came into pieces (``potongan``); ``kenali`` takes what
belongs into fields; ``susun`` makes blocks of the rest; ``ragam`` points out likely mistakes. Only
``views`` and ``foto`` know of requests and models.
"""
