/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-acceptance.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

#define ACCEPTED "review/accepted"

static char *
dup_part (CdtNode *item, const char *name)
{
  CdtNode *node = cdt_node_find_child (item, name);

  return node != NULL ? cdt_node_dup_text (node) : g_strdup ("");
}

/* What tells one finding from all others, in any language of messages */
static char *
make_key (const char *check, const char *path)
{
  return g_strconcat (check, "\n", path, NULL);
}

/* "The shares come to 90%, not 100%." -> "90100": the same in any language, whatever partners are called */
static char *
dup_digits (const char *what)
{
  GString *digits = g_string_new (NULL);

  for (; *what != '\0'; what++)
    if (g_ascii_isdigit (*what))
      g_string_append_c (digits, *what);
  return g_string_free (digits, FALSE);
}

/* What was there when it was accepted; "" where nothing was */
static char *
dup_substance (CdtDraft *draft, const CdtFinding *finding)
{
  const CdtShape *shape = *finding->path != '\0' ? cdt_shape_find (finding->path) : NULL;
  char *value = NULL;

  if (finding->substance != NULL)
    return g_strdup (finding->substance);
  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return dup_digits (finding->what);
  value = cdt_draft_dup_value (draft, finding->path);
  return value != NULL ? value : g_strdup ("");
}

/* A finding is accepted in just these words or figures: others there are looked at again. */
static char *
name_check (CdtDraft *draft, const CdtFinding *finding)
{
  g_autofree char *substance = dup_substance (draft, finding);
  g_autofree char *hash = NULL;

  if (*substance == '\0')
    return g_strdup (finding->check);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, substance, -1);
  return g_strdup_printf ("%s-%.16s", finding->check, hash);
}

/* The path of the item that accepts it; NULL when none does. Earlier drafts name the check alone. */
static const char *
find_accepted (CdtDraft *draft, GHashTable *accepted, const CdtFinding *finding)
{
  g_autofree char *check = name_check (draft, finding);
  g_autofree char *key = make_key (check, finding->path);
  g_autofree char *plain = make_key (finding->check, finding->path);
  const char *item = g_hash_table_lookup (accepted, key);

  return item != NULL ? item : g_hash_table_lookup (accepted, plain);
}

/* Keys of what is accepted -> paths of the items; NULL when nothing is */
static GHashTable *
list_accepted (CdtDraft *draft)
{
  CdtNode *list = cdt_draft_find_node (draft, ACCEPTED);
  GHashTable *accepted = NULL;

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      g_autofree char *check = dup_part (item, "check");
      g_autofree char *about = dup_part (item, "about");

      if (accepted == NULL)
        accepted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_replace (accepted, make_key (check, about), cdt_draft_dup_node_path (draft, item));
    }
  return accepted;
}

static gboolean
set_in (CdtDraft *draft, const char *id, const char *field, const char *value)
{
  g_autofree char *path = g_strdup_printf (ACCEPTED "/finding[@id='%s']/%s", id, field);
  g_autoptr (GError) error = NULL;

  if (cdt_draft_set_value (draft, path, value, &error))
    return TRUE;
  g_warning ("%s", error->message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

void
cdt_acceptance_apply (CdtDraft *draft, GPtrArray *findings)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && findings != NULL);

  g_autoptr (GHashTable) accepted = list_accepted (draft);
  for (guint i = 0; accepted != NULL && i < findings->len; i++)
    {
      CdtFinding *finding = g_ptr_array_index (findings, i);
      const char *item = finding->acceptance == NULL ? find_accepted (draft, accepted, finding) : NULL;

      if (item == NULL)
        continue;
      finding->severity = CDT_FINDING_ACCEPTED;
      finding->acceptance = g_strdup (item);
    }
}

gboolean
cdt_acceptance_add (
    CdtDraft *draft, const CdtFinding *finding, const char *note, const char *who, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *check = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && finding != NULL && on != NULL, FALSE);

  if (is_blank (note) || is_blank (who))
    return FALSE;
  /* Translators: as in "Undo accepted finding" */
  cdt_draft_begin_group (draft, _ ("accepted finding"));
  check = name_check (draft, finding);
  id = cdt_draft_insert (draft, ACCEPTED, G_MAXUINT, &error);
  gboolean done = id != NULL && set_in (draft, id, "check", check)
                  && set_in (draft, id, "about", finding->path) && set_in (draft, id, "what", finding->what)
                  && set_in (draft, id, "note", note) && set_in (draft, id, "who", who)
                  && set_in (draft, id, "on", on);
  cdt_draft_end_group (draft);
  if (error != NULL)
    g_warning ("%s", error->message);
  return done;
}

void
cdt_acceptance_take_back (CdtDraft *draft, const CdtFinding *finding)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CDT_IS_DRAFT (draft) && finding != NULL && finding->acceptance != NULL);

  if (!cdt_draft_remove (draft, finding->acceptance, &error))
    g_warning ("%s", error->message);
}

char *
cdt_acceptance_say (CdtDraft *draft, const CdtFinding *finding)
{
  CdtNode *item;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && finding != NULL && finding->acceptance != NULL, NULL);

  item = cdt_draft_find_node (draft, finding->acceptance);
  g_autofree char *who = item != NULL ? dup_part (item, "who") : g_strdup ("");
  g_autofree char *note = item != NULL ? dup_part (item, "note") : g_strdup ("");
  g_autofree char *on = item != NULL ? dup_part (item, "on") : g_strdup ("");
  g_autofree char *date = cdt_format_date (on);
  /* Translators: a name, a date and the reason */
  return g_strdup_printf (_ ("Accepted by %s on %s: %s"), who, date != NULL ? date : on, note);
}

char *
cdt_acceptance_dup_last_name (CdtDraft *draft)
{
  CdtNode *list;
  CdtNode *last = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  list = cdt_draft_find_node (draft, ACCEPTED);
  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    last = item;
  return last != NULL ? dup_part (last, "who") : NULL;
}
