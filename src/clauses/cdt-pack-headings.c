/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-headings.h"

#include "cdt-pack-wordings.h"

static void
add_words (const CdtTemplate *template, GString *words)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];

      if (child->kind == CDT_TEMPLATE_TEXT)
        g_string_append (words, child->text);
    }
}

static char *
dup_heading (const CdtUnit *unit)
{
  const CdtTemplate *heading = cdt_template_find (unit->body, CDT_TEMPLATE_HEADING);
  g_autoptr (GString) words = g_string_new (NULL);

  if (heading != NULL)
    add_words (heading, words);
  g_strstrip (words->str);
  return *words->str != '\0' ? g_strdup (words->str) : g_strdup (unit->id);
}

static void
heading_free (gpointer data)
{
  CdtHeading *heading = data;

  g_free (heading->heading);
  g_free (heading);
}

GPtrArray *
cdt_pack_list_headings (const CdtPack *pack)
{
  const CdtWording *wording;
  GPtrArray *headings = g_ptr_array_new_with_free_func (heading_free);

  g_return_val_if_fail (pack != NULL, headings);

  wording = cdt_pack_get_wording (pack);
  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];
      CdtHeading *heading;

      if (unit->kind == CDT_UNIT_SECTION)
        continue;
      heading = g_new0 (CdtHeading, 1);
      heading->id = unit->id;
      heading->heading = dup_heading (unit);
      heading->schedule = unit->kind == CDT_UNIT_SCHEDULE;
      g_ptr_array_add (headings, heading);
    }
  return headings;
}
