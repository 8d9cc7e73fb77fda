/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-change.h"

#include <string.h>

static CdtChange *
copy_change (const CdtChange *change)
{
  CdtChange *copy = g_memdup2 (change, sizeof (CdtChange));

  copy->path = g_strdup (change->path);

  return copy;
}

static void
free_change (CdtChange *change)
{
  g_free ((char *)change->path);
  g_free (change);
}

G_DEFINE_BOXED_TYPE (CdtChange, cdt_change, copy_change, free_change)

/* A step without a predicate, "partner", means all the items that "partner[@id='p1']" may mean. */
static const char *
skip_predicate (const char *path)
{
  const char *end = strchr (path, ']');

  return end != NULL ? end + 1 : path + strlen (path);
}

static gboolean
lies_in (const char *inner, const char *outer)
{
  while (*outer != '\0')
    {
      if (*inner == '[' && *outer == '/')
        inner = skip_predicate (inner);
      else if (*outer == '[' && (*inner == '/' || *inner == '\0'))
        outer = skip_predicate (outer);
      else if (*inner++ != *outer++)
        return FALSE;
    }

  return *inner == '\0' || *inner == '/' || *inner == '[';
}

gboolean
cdt_change_touches (const CdtChange *change, const char *path)
{
  g_return_val_if_fail (change != NULL && path != NULL, FALSE);

  return *path == '\0' || lies_in (change->path, path) || lies_in (path, change->path);
}
