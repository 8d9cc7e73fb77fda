/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-place-set.h"

#define SEED 5381u

static guint
mix (guint hash, char letter)
{
  return hash * 33 + (guchar)letter;
}

/* Two of 64: a row has words from a handful of fields, and two bits of another are seldom both among theirs.
 */
static CdtPlaceSet
get_bits (guint hash)
{
  return G_GUINT64_CONSTANT (1) << (hash * 2654435769u >> 26)
         | G_GUINT64_CONSTANT (1) << (hash * 2246822519u >> 26);
}

CdtPlaceSet
cdt_place_set_of (const char *path)
{
  CdtPlaceSet set = 0;
  guint hash = SEED;

  if (path == NULL || *path == '\0')
    return 0;
  for (; *path != '\0'; path++)
    {
      if (*path == '/')
        set |= get_bits (hash);
      hash = mix (hash, *path);
    }
  return set | get_bits (hash);
}

CdtPlaceSet
cdt_place_set_find (const char *path)
{
  guint hash = SEED;

  g_return_val_if_fail (path != NULL, 0);

  for (; *path != '\0'; path++)
    hash = mix (hash, *path);
  return get_bits (hash);
}

gboolean
cdt_place_set_may_have (CdtPlaceSet set, CdtPlaceSet wanted)
{
  return (set & wanted) == wanted;
}
