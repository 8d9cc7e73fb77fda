/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pdf-file.h"

G_BEGIN_DECLS

/** CdtPdfReader: what stands behind the functions of cdt-pdf-file.h. To link libqpdf, with what it needs,
 * takes longer than all else that the program does for its own part of the first window, and half of all
 * linking of an export: there it is a module, which is loaded when the first PDF comes, or beside other work
 * before. */
typedef struct
{
  CdtPdfFile *(*open) (GBytes *bytes, const char *name, GError **error);
  void (*close) (CdtPdfFile *file);
  guint (*get_n_pages) (CdtPdfFile *file);
  char *(*dup_info) (CdtPdfFile *file, const char *key);
  GBytes *(*dup_draft) (CdtPdfFile *file, GError **error);
  char *(*hash_pages) (CdtPdfFile *file);
  gboolean (*has_notes) (CdtPdfFile *file);
} CdtPdfReader;

/* By libqpdf */
extern const CdtPdfReader cdt_pdf_qpdf;

/* (nullable): NULL where there is none. Any thread. The library has one that is linked, or none; both
 * programs have one of their own, which stands before it: src/store/cdt-pdf-module.c. */
const CdtPdfReader *cdt_pdf_reader_get (void);

G_END_DECLS
