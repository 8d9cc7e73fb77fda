/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-id-marks.h"

#include <string.h>

#define LARGEST_NUMBER 1000000000

guint
cdt_id_mark_get_number (const char *id, gsize *prefix_length)
{
  gsize length = strspn (id, G_CSET_a_2_z);
  guint64 number = 0;

  if (length == 0 || id[length] == '\0' || strspn (id + length, G_CSET_DIGITS) != strlen (id + length)
      || !g_ascii_string_to_unsigned (id + length, 10, 1, LARGEST_NUMBER, &number, NULL))
    return 0;
  *prefix_length = length;
  return (guint)number;
}

static gboolean
is_same_prefix (const char *one, const char *other)
{
  gsize length = 0, other_length = 0;

  return cdt_id_mark_get_number (one, &length) > 0 && cdt_id_mark_get_number (other, &other_length) > 0
         && length == other_length && strncmp (one, other, length) == 0;
}

static gboolean
is_later (const char *one, const char *other)
{
  gsize length = 0;

  return cdt_id_mark_get_number (one, &length) > cdt_id_mark_get_number (other, &length);
}

/* The latest of its prefix stays. */
static void
add_mark (GPtrArray *marks, const char *id)
{
  for (guint i = 0; i < marks->len; i++)
    if (is_same_prefix (marks->pdata[i], id))
      {
        if (is_later (id, marks->pdata[i]))
          {
            g_free (marks->pdata[i]);
            marks->pdata[i] = g_strdup (id);
          }
        return;
      }
  if (*id != '\0')
    g_ptr_array_add (marks, g_strdup (id));
}

static int
compare_marks (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *)one, *(const char *const *)other);
}

char *
cdt_id_marks_join (const char *one, const char *other)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *both = g_strjoin (" ", one, other, NULL);
  g_auto (GStrv) words = g_strsplit_set (both, " \t\n", -1);

  for (char **word = words; *word != NULL; word++)
    add_mark (marks, *word);
  g_ptr_array_sort (marks, compare_marks);
  g_ptr_array_add (marks, NULL);
  return g_strjoinv (" ", (char **)marks->pdata);
}

char *
cdt_id_marks_drop (const char *marks, const char *id)
{
  g_auto (GStrv) words = g_strsplit (marks, " ", -1);
  g_autoptr (GString) left = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (!is_same_prefix (*word, id) || is_later (*word, id))
      g_string_append_printf (left, "%s%s", left->len > 0 ? " " : "", *word);
  return g_string_free (g_steal_pointer (&left), FALSE);
}
