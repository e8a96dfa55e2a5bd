"""The arithmetic of accountability: pure functions, exact, with the working of every number.

Numbers go in as `int`, `Decimal` or decimal strings, are `Fraction` inside, and come out as
`Decimal`, rounded once, half up, to the decimals that the rule names. Class, band and predicate
are read from the rounded value. No Django, no clock, no I/O: dates and rules are arguments.
docs/hitung.md holds the rules, their confidence and one worked example of each.
"""
