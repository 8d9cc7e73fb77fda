/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <dlfcn.h>

#include "cdt-own-file.h"
#include "cdt-pdf-reader.h"

#define MODULE "concordat-pdf.so"

/* It stays: libraries that come with it would not go without a trace. */
static gpointer
load (gpointer data)
{
  g_autofree char *path = cdt_own_file_find (MODULE);
  void *module = path != NULL ? dlopen (path, RTLD_LAZY | RTLD_LOCAL) : NULL;

  return module != NULL ? dlsym (module, "cdt_pdf_qpdf") : NULL;
}

const CdtPdfReader *
cdt_pdf_reader_get (void)
{
  static GOnce loaded = G_ONCE_INIT;

  return g_once (&loaded, load, NULL);
}
