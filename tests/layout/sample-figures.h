/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure.h"

/* Figures of each kind as drafts make them, and as no draft should. */
typedef struct
{
  const char *name;
  CdtFigure *(*make) (void);
} SampleFigure;

const SampleFigure *sample_figures (guint *n);
CdtFigure *sample_figure (const char *name); /* (transfer full) */
