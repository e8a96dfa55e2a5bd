"""The sample office: what it writes, draws and files. Pure data and pure functions, no Django.

``home/management/commands/contoh.py`` loads it into a site and takes it out again.
"""
