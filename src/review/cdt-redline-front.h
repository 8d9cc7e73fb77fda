/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-phrase-book.h"
#include "cdt-redline.h"

G_BEGIN_DECLS

/** CdtRedlineFront: what the first pages of a redline are made from; nothing in it is owned. */
typedef struct
{
  const CdtRedlineSide *old, *now;
  CdtAssembler *old_assembler, *new_assembler; /* after their runs */
  CdtPhraseBook *book;
  GPtrArray *body; /* (element-type CdtBlock) what comes after them; what they lead to in it gets an id */
} CdtRedlineFront;

/* The first pages: what is compared, how to read it, and tables of all that differs in the drafts, each with
 * where it stands and on which page. (transfer full) (element-type CdtBlock) */
GPtrArray *cdt_redline_front_make (const CdtRedlineFront *front, const char *title);

G_END_DECLS
