/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-agreement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-load.h"
#include "cdt-review.h"
#include "cdt-unusual.h"

struct _CdtAgreement
{
  GObject parent_instance;
  CdtRecentDraft *recent;
  CdtRecovered *recovered; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CdtAgreement, cdt_agreement, G_TYPE_OBJECT)

/* Takes the words. Hidden characters stand there as on the pages: one could turn all that comes after it. */
static char *
mark_hidden (char *words)
{
  char *marked = words != NULL ? cdt_unusual_dup_marked (words) : NULL;

  if (marked == NULL)
    return words;
  g_free (words);
  return marked;
}

static char *
dup_partners (CdtDraft *draft)
{
  GListModel *list = G_LIST_MODEL (cdt_draft_get_list (draft, "partners"));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (list, i);
      g_autofree char *name = mark_hidden (cdt_item_dup_value (partner, "name"));

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static char **
dup_goals (CdtDraft *draft)
{
  GListModel *list = G_LIST_MODEL (cdt_draft_get_list (draft, "goals/objectives"));
  g_autoptr (GStrvBuilder) goals = g_strv_builder_new ();
  guint n = MIN (g_list_model_get_n_items (list), CDT_RECENT_MAX_GOALS);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CdtItem) objective = g_list_model_get_item (list, i);
      g_autofree char *text = cdt_item_dup_value (objective, "text");

      if (text != NULL && strlen (text) <= CDT_RECENT_MAX_GOAL)
        g_strv_builder_add (goals, text);
    }
  return g_strv_builder_end (goals);
}

static CdtRecentDraft *
describe (CdtDraft *draft, const char *path, gint64 when)
{
  CdtRecentDraft *recent = g_new0 (CdtRecentDraft, 1);
  gboolean started = FALSE;

  recent->path = g_strdup (path);
  recent->title = mark_hidden (cdt_draft_dup_value (draft, "title"));
  if (recent->title == NULL)
    recent->title = g_strdup (_ ("Untitled agreement"));
  recent->partners = dup_partners (draft);
  recent->kind = cdt_draft_dup_value (draft, "kind");
  recent->version = cdt_draft_dup_value (draft, "version-label");
  recent->goals = dup_goals (draft);
  recent->opened_at = when;
  cdt_review_count (draft, NULL, &recent->answered, &recent->required, &started);
  return recent;
}

/* Takes both */
static CdtAgreement *
make_agreement (CdtRecentDraft *recent, CdtRecovered *recovered)
{
  CdtAgreement *self = g_object_new (CDT_TYPE_AGREEMENT, NULL);

  self->recent = recent;
  self->recovered = recovered;
  return self;
}

static CdtAgreement *
make_recovered (CdtRecovered *recovered)
{
  g_autoptr (CdtDraft) draft = cdt_load_draft (recovered->copy_path, NULL, NULL);
  CdtRecentDraft *recent;

  /* A copy that cannot be read is listed all the same: opening it says why. */
  if (draft != NULL)
    return make_agreement (describe (draft, recovered->base_path, recovered->written_at), recovered);
  recent = g_new0 (CdtRecentDraft, 1);
  recent->title = mark_hidden (g_strdup (recovered->title));
  recent->partners = g_strdup ("");
  recent->path = g_strdup (recovered->base_path);
  recent->opened_at = recovered->written_at;
  return make_agreement (recent, recovered);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 when_a = cdt_agreement_get_when ((CdtAgreement *)a);
  gint64 when_b = cdt_agreement_get_when ((CdtAgreement *)b);

  return when_a < when_b ? 1 : when_a > when_b ? -1 : 0;
}

static gboolean
contains (const char *text, const char *word)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, word) != NULL;
}

static void
cdt_agreement_finalize (GObject *object)
{
  CdtAgreement *self = CDT_AGREEMENT (object);

  cdt_recent_draft_free (self->recent);
  g_clear_pointer (&self->recovered, cdt_recovered_free);
  G_OBJECT_CLASS (cdt_agreement_parent_class)->finalize (object);
}

static void
cdt_agreement_class_init (CdtAgreementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_agreement_finalize;
}

static void
cdt_agreement_init (CdtAgreement *self)
{
}

GListModel *
cdt_agreement_list (void)
{
  GListStore *store = g_list_store_new (CDT_TYPE_AGREEMENT);
  g_autoptr (GPtrArray) recents = cdt_recent_list ();
  g_autoptr (GPtrArray) copies = cdt_recovery_list ();
  g_autoptr (GHashTable) unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_set_free_func (copies, NULL);
  for (guint i = 0; i < copies->len; i++)
    {
      g_autoptr (CdtAgreement) agreement = make_recovered (g_ptr_array_index (copies, i));

      if (agreement->recent->path != NULL)
        g_hash_table_add (unsaved, g_strdup (agreement->recent->path));
      g_list_store_append (store, agreement);
    }
  for (guint i = 0; i < recents->len; i++)
    {
      CdtRecentDraft *recent = g_ptr_array_index (recents, i);
      g_autoptr (CdtAgreement) agreement = NULL;

      if (g_hash_table_contains (unsaved, recent->path))
        continue;
      agreement = make_agreement (cdt_recent_draft_copy (recent), NULL);
      g_list_store_append (store, agreement);
    }
  g_list_store_sort (store, compare_newest_first, NULL);
  return G_LIST_MODEL (store);
}

gboolean
cdt_agreement_remember (CdtDraft *draft, const char *path, GError **error)
{
  CdtRecentDraft *recent;
  gboolean added;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  recent = describe (draft, path, g_get_real_time () / G_USEC_PER_SEC);
  added = cdt_recent_add (recent, error);
  cdt_recent_draft_free (recent);
  return added;
}

const char *
cdt_agreement_get_title (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), NULL);

  return self->recent->title;
}

const char *
cdt_agreement_get_partners (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), NULL);

  return self->recent->partners != NULL ? self->recent->partners : "";
}

const char *
cdt_agreement_get_version (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), NULL);

  return self->recent->version;
}

const char *
cdt_agreement_get_path (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), NULL);

  return self->recent->path;
}

gint64
cdt_agreement_get_when (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), 0);

  return self->recent->opened_at;
}

double
cdt_agreement_get_share_answered (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), 0);

  if (self->recent->required == 0)
    return 0;
  return (double)self->recent->answered / self->recent->required;
}

const CdtRecovered *
cdt_agreement_get_recovered (CdtAgreement *self)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), NULL);

  return self->recovered;
}

gboolean
cdt_agreement_matches (CdtAgreement *self, const char *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) each = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (CDT_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  each = g_strsplit (folded, " ", -1);
  file = self->recent->path != NULL ? g_path_get_basename (self->recent->path) : NULL;
  for (guint i = 0; each[i] != NULL; i++)
    if (!contains (self->recent->title, each[i]) && !contains (self->recent->partners, each[i])
        && !contains (file, each[i]))
      return FALSE;
  return TRUE;
}

gboolean
cdt_agreement_forget (CdtAgreement *self, GError **error)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), FALSE);

  if (self->recovered == NULL)
    return cdt_recent_forget (self->recent->path, error);
  return cdt_recovery_discard (self->recovered->copy_id, error);
}

gboolean
cdt_agreement_bring_back (CdtAgreement *self, GError **error)
{
  g_return_val_if_fail (CDT_IS_AGREEMENT (self), FALSE);

  if (self->recovered == NULL)
    return cdt_recent_add (self->recent, error);
  return cdt_recovery_bring_back (self->recovered->copy_id, error);
}
