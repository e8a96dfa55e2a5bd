"""What readers seek and don't find: the least that tells it (docs/keputusan/0030).

``saring`` says what may be kept of a query, ``rekam`` writes a line during the request, ``kumpul``
makes rows of a day's lines, ``ringkas`` reads them for Humas.
"""
