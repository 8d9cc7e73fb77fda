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

extern const CdtTypographyCase typography_cases[];

G_END_DECLS
