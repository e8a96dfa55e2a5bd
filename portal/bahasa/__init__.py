"""Indonesian text: words, stems, the field's synonyms, highlighting, numbers and dates.

Pure Python without models, so every room and every search engine reads words alike
(docs/keputusan/0004-satu-penganalisis.md).
"""
