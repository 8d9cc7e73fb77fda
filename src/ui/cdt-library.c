/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-library.h"

#include <glib/gi18n-lib.h>

#include "cdt-pack-headings.h"
#include "cdt-proof.h"

#define PART(member) G_STRUCT_OFFSET (CdtGuidanceEntry, member)
#define MAX_PARTS 6

typedef struct
{
  const char *field; /* of the item */
  gsize offset;      /* of the words in the entry */
} Part;

struct _CdtLibrary
{
  const char *name;
  const char *title;
  const char *undo_name;
  CdtGuidanceKind kind;
  Part parts[MAX_PARTS]; /* the first one names the item */
};

static const CdtLibrary libraries[] = {
  { "risks",
    N_ ("Risks that partnerships are known for"),
    /* TRANSLATORS: a step of undo: "Undo risks from the library" */
    N_ ("risks from the library"),
    CDT_GUIDANCE_RISK,
    { { "title", PART (title) },
      { "likelihood", PART (likelihood) },
      { "impact", PART (impact) },
      { "response", PART (response) },
      { "action", PART (advice) },
      { "answered-by", PART (clause) } } },
  { "benefits",
    N_ ("Benefits that partnerships are known for"),
    /* TRANSLATORS: a step of undo: "Undo benefits from the library" */
    N_ ("benefits from the library"),
    CDT_GUIDANCE_BENEFIT,
    { { "text", PART (text) }, { "measure", PART (advice) } } },
};

static const char *
get_words (const Part *part, const CdtGuidanceEntry *entry)
{
  return G_STRUCT_MEMBER (char *, entry, part->offset);
}

static gboolean
insert_one (const CdtLibrary *library,
            const CdtGuidanceEntry *entry,
            CdtDraft *draft,
            const char *list_path,
            GError **error)
{
  g_autofree char *id = cdt_draft_insert (draft, list_path, G_MAXUINT, error);
  g_autoptr (CdtItem) item = id != NULL ? cdt_draft_dup_item_by_id (draft, id) : NULL;

  for (guint i = 0; item != NULL && i < MAX_PARTS && library->parts[i].field != NULL; i++)
    if (!cdt_item_set_value (item, library->parts[i].field, get_words (&library->parts[i], entry), error))
      return FALSE;
  return item != NULL;
}

static const char *
find_label (const char *path, const char *value)
{
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (cdt_shape_find (path), &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_strcmp0 (choices[i].value, value) == 0)
      return choices[i].label;
  return value;
}

static char *
dup_heading (const char *clause)
{
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (NULL, NULL);
  char *heading = pack != NULL ? cdt_pack_dup_heading (pack, NULL, clause) : NULL;

  return heading != NULL ? heading : g_strdup (clause);
}

const CdtLibrary *
cdt_library_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (libraries); i++)
    if (g_strcmp0 (libraries[i].name, name) == 0)
      return &libraries[i];
  return NULL;
}

const char *
cdt_library_get_title (const CdtLibrary *library)
{
  g_return_val_if_fail (library != NULL, NULL);

  return _ (library->title);
}

const GPtrArray *
cdt_library_get_entries (const CdtLibrary *library)
{
  g_return_val_if_fail (library != NULL, NULL);

  return cdt_guidance_list (cdt_guidance_get (), library->kind);
}

const char *
cdt_library_get_name (const CdtLibrary *library, const CdtGuidanceEntry *entry)
{
  g_return_val_if_fail (library != NULL && entry != NULL, NULL);

  return get_words (&library->parts[0], entry);
}

char *
cdt_library_dup_suggestion (const CdtLibrary *library, const CdtGuidanceEntry *entry)
{
  g_autofree char *heading = NULL;

  g_return_val_if_fail (library != NULL && entry != NULL, NULL);

  if (entry->kind != CDT_GUIDANCE_RISK)
    return NULL;
  heading = dup_heading (entry->clause);
  return g_strjoin (" · ", find_label ("risks/risk/likelihood", entry->likelihood),
                    find_label ("risks/risk/impact", entry->impact),
                    find_label ("risks/risk/response", entry->response), heading, NULL);
}

gboolean
cdt_library_is_listed (const CdtLibrary *library,
                       const CdtGuidanceEntry *entry,
                       CdtDraft *draft,
                       const char *list_path)
{
  GListModel *items;

  g_return_val_if_fail (library != NULL && entry != NULL, FALSE);
  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  items = G_LIST_MODEL (cdt_draft_get_list (draft, list_path));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (items, i);
      g_autofree char *name = cdt_item_dup_value (item, library->parts[0].field);

      if (g_strcmp0 (name, cdt_library_get_name (library, entry)) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
cdt_library_insert (
    const CdtLibrary *library, GPtrArray *entries, CdtDraft *draft, const char *list_path, GError **error)
{
  gboolean all = TRUE;

  g_return_val_if_fail (library != NULL && entries != NULL, FALSE);
  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  cdt_draft_end_typing (draft);
  cdt_draft_begin_group (draft, _ (library->undo_name));
  for (guint i = 0; all && i < entries->len; i++)
    all = insert_one (library, g_ptr_array_index (entries, i), draft, list_path, error);
  cdt_draft_end_group (draft);
  return all;
}
