/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dom-mutator.h"

size_t LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, guint seed);
size_t LLVMFuzzerMutate (guint8 *data, gsize size, gsize most) __attribute__ ((weak));

/* The mutator moves elements without their namespaces, so it needs a tree that declares but one. */
static gboolean
has_one_namespace (const guint8 *data, gsize size)
{
  const char *end = (const char *)data + size;
  const char *first = memmem (data, size, "xmlns", 5);

  return first != NULL && memmem (first + 5, (gsize)(end - first) - 5, "xmlns", 5) == NULL;
}

static GBytes *
mutate_tree (const guint8 *data, gsize size, GRand *rand)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "seed", NULL);

  if (tree == NULL)
    return NULL;
  dom_mutate (tree, rand);
  return dom_write (tree, rand);
}

/* Three times in four the tree is changed, for bytes that change seldom are XML any more. */
size_t
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize most, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gboolean whole = g_rand_int_range (rand, 0, 4) > 0 && has_one_namespace (data, size);
  g_autoptr (GBytes) mutated = whole ? mutate_tree (data, size, rand) : NULL;

  if (mutated == NULL || g_bytes_get_size (mutated) > most)
    return LLVMFuzzerMutate != NULL ? LLVMFuzzerMutate (data, size, most) : size;
  memcpy (data, g_bytes_get_data (mutated, NULL), g_bytes_get_size (mutated));
  return g_bytes_get_size (mutated);
}
