"""The sample office's figures as rows and releases; pure, like all of ``home.contoh``.

``rencana.indikator()`` says what each indicator means, ``rilis.semua()`` what was published when.
What the reports print comes from ``kinerja.toml`` through ``home.contoh.kinerja``, so that rows and
reports can't differ; the files here add what a report leaves out. All of it is made up.
"""
