/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reviewer-reads.h"

#include <string.h>

#include "cdt-word-check.h"

static void
add (CdtReads *reads, const CdtXPath *xpath, const char *base, CdtReadFor what_for)
{
  if (xpath != NULL)
    cdt_reads_add_xpath (reads, xpath, base, what_for);
}

/* The items that a check looks at, and all in them: it may say their names. */
static void
add_from (CdtReads *reads, const CdtCheck *check, const char *base)
{
  add (reads, check->test, base, CDT_READ_FOR_TEST);
  add (reads, check->total, base, CDT_READ_FOR_VALUE);
  add (reads, check->adds, base, CDT_READ_FOR_VALUE);
  add (reads, check->to, base, CDT_READ_FOR_VALUE);
  add (reads, check->same, base, CDT_READ_FOR_VALUE);
  add (reads, check->fix_when, base, CDT_READ_FOR_TEST);
  for (guint i = 0; i < check->values->len; i++)
    add (reads, ((const CdtCheckValue *)check->values->pdata[i])->select, base, CDT_READ_FOR_VALUE);
  if (*base != '\0')
    cdt_reads_add (reads, base);
}

CdtReads *
cdt_reviewer_reads_new (const CdtCheck *check)
{
  const char *const *paths = cdt_xpath_get_paths (check->each);
  CdtReads *reads = cdt_reads_new ();

  if (check->fix != NULL && check->fix_set == NULL)
    cdt_reads_add (reads, "partners");
  add (reads, check->unless_in, "", CDT_READ_FOR_VALUE);
  if (g_str_equal (cdt_xpath_get_text (check->each), "."))
    {
      add_from (reads, check, "");
      return reads;
    }
  cdt_reads_add_xpath (reads, check->each, "", CDT_READ_FOR_ITEMS);
  for (guint i = 0; paths[i] != NULL; i++)
    if (cdt_xpath_get_use (check->each, i) != CDT_XPATH_USE_VALUE)
      add_from (reads, check, paths[i]);
  return reads;
}

CdtReads *
cdt_reviewer_reads_new_of_words (void)
{
  const GPtrArray *checks = cdt_word_check_get_all ();
  CdtReads *reads = cdt_reads_new ();

  cdt_reads_add (reads, "language");
  for (guint i = 0; i < checks->len; i++)
    {
      const CdtWordCheck *check = checks->pdata[i];
      GHashTableIter iter;
      gpointer word;

      add (reads, check->when, "", CDT_READ_FOR_TEST);
      if (check->words == NULL)
        continue;
      g_hash_table_iter_init (&iter, check->words);
      while (g_hash_table_iter_next (&iter, NULL, &word))
        add (reads, ((const CdtWord *)word)->when, "", CDT_READ_FOR_TEST);
    }
  return reads;
}

gboolean
cdt_reviewer_reads_is_name (const char *path)
{
  const CdtShape *field = cdt_shape_find (path);
  const CdtShape *item = field != NULL ? cdt_shape_get_parent (field) : NULL;

  if (item == NULL || cdt_shape_get_kind (item) != CDT_SHAPE_ITEM)
    return FALSE;
  for (const char *const *name = cdt_shape_get_name_fields (item); *name != NULL; name++)
    if (g_str_equal (*name, cdt_shape_get_name (field)))
      return TRUE;
  return FALSE;
}
