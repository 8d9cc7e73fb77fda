/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kept-tree.h"
#include "cdt-schema.h"
#include "exercise.h"
#include "fuzz.h"

/* A file of a pack, as it comes to the compiler of wording: read, and held against the grammar. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static CdtSchema *schema;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "part.xml", &error);
  g_autoptr (GPtrArray) problems = NULL;

  if (schema == NULL)
    {
      g_autoptr (CdtTree) grammar = cdt_kept_tree_new ("schema/pack.rng");

      schema = cdt_schema_new (grammar, "pack.rng", NULL);
    }
  if (tree == NULL)
    exercise_refusal (error, "part.xml");
  else
    problems = cdt_schema_validate (schema, tree);
  return 0;
}
