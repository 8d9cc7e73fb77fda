/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dom-mutator.h"
#include "exercise.h"
#include "fuzz.h"

size_t LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, guint seed);
size_t LLVMFuzzerMutate (guint8 *data, gsize size, gsize most) __attribute__ ((weak));

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  exercise_draft ((const char *)data, size);
  return 0;
}

/* The mutator moves elements without their namespaces, so it needs a tree that declares but one. */
static gboolean
has_one_namespace (const guint8 *data, gsize size)
{
  const char *end = (const char *)data + size;
  const char *first = memmem (data, size, "xmlns", 5);

  return first != NULL && memmem (first + 5, (gsize)(end - first) - 5, "xmlns", 5) == NULL;
}

/* Half of the time the tree is changed, for bytes that change seldom are XML any more. */
size_t
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  gboolean whole = has_one_namespace (data, size) && g_rand_boolean (rand);
  g_autoptr (CdtTree) tree = whole ? cdt_tree_new_from_bytes (bytes, "seed", NULL) : NULL;
  g_autoptr (GBytes) mutated = NULL;

  if (tree == NULL)
    return LLVMFuzzerMutate != NULL ? LLVMFuzzerMutate (data, size, most) : size;
  dom_mutate (tree, rand);
  mutated = cdt_tree_to_bytes (tree);
  if (g_bytes_get_size (mutated) > most)
    return LLVMFuzzerMutate != NULL ? LLVMFuzzerMutate (data, size, most) : size;
  memcpy (data, g_bytes_get_data (mutated, NULL), g_bytes_get_size (mutated));
  return g_bytes_get_size (mutated);
}
