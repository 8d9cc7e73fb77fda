/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-reader.h"

const CdtPdfReader *
cdt_pdf_reader_get (void)
{
  return &cdt_pdf_qpdf;
}
