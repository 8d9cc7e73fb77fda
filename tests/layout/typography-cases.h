/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sample-document.h"

G_BEGIN_DECLS

/* A page that holds eight or so lines, where no paper is named. */
#define TYPOGRAPHY_WIDTH 330.0
#define TYPOGRAPHY_HEIGHT 316.0
#define TYPOGRAPHY_MARGIN 30.0

typedef struct
{
  const char *name; /* NULL ends the table */
  void (*add) (GPtrArray *blocks);
  const char *house, *paper, *print, *marking;
} CdtTypographyCase;

extern const CdtTypographyCase typography_cases[];  /* pages and paragraphs */
extern const CdtTypographyCase typography_tables[]; /* tables */

/* What both are made of */
extern const char typography_three_lines[], typography_two_lines[];
void typography_add (GPtrArray *blocks, CdtBlockKind kind, const char *words);
void typography_add_lines (GPtrArray *blocks, guint n);
void typography_add_table (GPtrArray *blocks, guint n_rows, const char *last);

G_END_DECLS
