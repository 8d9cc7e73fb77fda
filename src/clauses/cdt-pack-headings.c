/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-headings.h"

#include "cdt-clause-choice.h"
#include "cdt-pack-wordings.h"

/* Of a heading that depends on the answers, the form that comes first */
static void
add_words (const CdtTemplate *template, GString *words)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];

      if (child->kind == CDT_TEMPLATE_TEXT)
        g_string_append (words, child->text);
      else
        add_words (child, words);
      if (template->kind == CDT_TEMPLATE_CHOOSE && child->kind == CDT_TEMPLATE_WHEN)
        break;
    }
}

static char *
dup_unit_heading (const CdtUnit *unit)
{
  const CdtTemplate *heading = cdt_template_find (cdt_body_get_template (unit->body), CDT_TEMPLATE_HEADING);
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

  g_free (heading->id);
  g_free (heading->heading);
  g_free (heading);
}

/* Takes the heading. */
static void
add_heading (GPtrArray *headings, const char *id, char *words, gboolean schedule)
{
  CdtHeading *heading = g_new0 (CdtHeading, 1);

  heading->id = g_strdup (id);
  heading->heading = words;
  heading->schedule = schedule;
  g_ptr_array_add (headings, heading);
}

static void
add_own (GPtrArray *headings, CdtDraft *draft)
{
  CdtItemList *own = cdt_draft_get_list (draft, CDT_CHOICE_OWN);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (own)); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (own), i);
      g_autofree char *kind = cdt_item_dup_value (item, "kind");

      add_heading (headings, cdt_item_get_id (item), cdt_item_dup_name (item),
                   g_strcmp0 (kind, "schedule") == 0);
    }
}

GPtrArray *
cdt_pack_list_headings (const CdtPack *pack, CdtDraft *draft)
{
  const CdtWording *wording;
  GPtrArray *headings = g_ptr_array_new_with_free_func (heading_free);

  g_return_val_if_fail (pack != NULL && (draft == NULL || CDT_IS_DRAFT (draft)), headings);

  wording = cdt_pack_get_wording (pack);
  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      if (unit->kind != CDT_UNIT_SECTION)
        add_heading (headings, unit->id, dup_unit_heading (unit), unit->kind == CDT_UNIT_SCHEDULE);
    }
  if (draft != NULL)
    add_own (headings, draft);
  return headings;
}

char *
cdt_pack_dup_heading (const CdtPack *pack, CdtDraft *draft, const char *id)
{
  g_autoptr (GPtrArray) headings = NULL;

  g_return_val_if_fail (pack != NULL && id != NULL, NULL);

  headings = cdt_pack_list_headings (pack, draft);
  for (guint i = 0; i < headings->len; i++)
    {
      CdtHeading *heading = headings->pdata[i];

      if (g_str_equal (heading->id, id))
        return g_steal_pointer (&heading->heading);
    }
  return NULL;
}
