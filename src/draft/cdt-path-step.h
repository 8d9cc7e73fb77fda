/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-node.h"

G_BEGIN_DECLS

/** CdtPathStep: one step of a field path, "partner[@id='p2']". Points into the path's text. */
typedef struct
{
  const char *name;
  gsize name_length;
  guint number;   /* of "[2]"; 0 when there is none */
  const char *id; /* of "[@id='p2']"; NULL when there is none */
  gsize id_length;
} CdtPathStep;

/* Reads the step at *path and moves *path past it and its slash. FALSE at the end of the path, or
 * where the text is not a step: then *path is not at its end. */
gboolean cdt_path_step_next (const char **path, CdtPathStep *step);
/* Where the first step of a path is: after the "/agreement" that XPath begins with. */
const char *cdt_path_first_step (const char *path);

/* The child of `node` that the step's name and number mean; ids are looked up in the draft's hash. */
CdtNode *cdt_path_step_find (const CdtPathStep *step, const CdtNode *node);

G_END_DECLS
