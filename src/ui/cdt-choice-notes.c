/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-choice-notes.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

/* Choices made at one time; they stand one after the other. */
typedef struct
{
  GString *all;
  char *on;
  char *version;
  GString *taken; /* headings */
  GString *kept;
} Notes;

static char *
dup_answer (const CdtNode *item, const char *field)
{
  const CdtNode *node = cdt_node_find_child (item, field);

  return node != NULL ? cdt_node_dup_text (node) : g_strdup ("");
}

static void
add_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
}

static void
finish_group (Notes *notes)
{
  if (notes->on == NULL)
    return;
  g_autofree char *day = cdt_format_date (notes->on);
  if (notes->all->len > 0)
    g_string_append (notes->all, "\n\n");
  /* Translators: a day, and a version of the standard wording */
  g_string_append_printf (notes->all, _ ("%s, version %s of the standard wording."),
                          day != NULL ? day : notes->on, notes->version);
  if (notes->taken->len > 0)
    g_string_append_printf (notes->all, _ ("\nNew wording: %s."), notes->taken->str);
  if (notes->kept->len > 0)
    g_string_append_printf (notes->all, _ ("\nOld wording kept: %s."), notes->kept->str);
  g_clear_pointer (&notes->on, g_free);
  g_clear_pointer (&notes->version, g_free);
  g_string_truncate (notes->taken, 0);
  g_string_truncate (notes->kept, 0);
}

static void
add_choice (Notes *notes, const CdtNode *item)
{
  g_autofree char *on = dup_answer (item, "on");
  g_autofree char *version = dup_answer (item, "version");
  g_autofree char *took = dup_answer (item, "took");
  g_autofree char *heading = dup_answer (item, "heading");

  if (g_strcmp0 (on, notes->on) != 0 || g_strcmp0 (version, notes->version) != 0)
    finish_group (notes);
  if (notes->on == NULL)
    {
      notes->on = g_steal_pointer (&on);
      notes->version = g_steal_pointer (&version);
    }
  add_name (g_str_equal (took, "old") ? notes->kept : notes->taken, heading);
}

char *
cdt_choice_notes_dup (CdtDraft *draft)
{
  const CdtNode *list = NULL;
  Notes notes = { 0 };

  g_return_val_if_fail (CDT_IS_DRAFT (draft), g_strdup (""));

  notes.all = g_string_new (NULL);
  notes.taken = g_string_new (NULL);
  notes.kept = g_string_new (NULL);
  list = cdt_draft_find_node (draft, "wording/choices");
  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    add_choice (&notes, item);
  finish_group (&notes);
  g_string_free (notes.taken, TRUE);
  g_string_free (notes.kept, TRUE);
  return g_string_free (notes.all, FALSE);
}
