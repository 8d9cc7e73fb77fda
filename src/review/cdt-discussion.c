/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-discussion.h"

#include <glib/gi18n-lib.h>

#include "cdt-comments.h"
#include "cdt-points.h"

#define REVIEW "review"
#define KEY "cdt-discussion"

/** Count: what is said of one thing. */
typedef struct
{
  guint comments;
  guint points;
} Count;

struct _CdtDiscussion
{
  GObject parent_instance;
  CdtDraft *draft;    /* not owned: it owns this */
  GHashTable *counts; /* (nullable) about, "" for the whole -> Count; NULL: to be counted anew */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtDiscussion, cdt_discussion, G_TYPE_OBJECT)

static Count *
find_count (CdtDiscussion *self, const char *about)
{
  const char *key = about != NULL ? about : "";
  Count *count = g_hash_table_lookup (self->counts, key);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (self->counts, g_strdup (key), count);
    }
  return count;
}

static void
count_all (CdtDiscussion *self)
{
  g_autoptr (GPtrArray) comments = cdt_comments_list (self->draft);
  g_autoptr (GPtrArray) points = cdt_points_list (self->draft);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < comments->len; i++)
    {
      const CdtComment *comment = comments->pdata[i];

      find_count (self, comment->about)->comments += comment->resolved ? 0 : 1;
    }
  for (guint i = 0; i < points->len; i++)
    {
      const CdtPoint *point = points->pdata[i];

      find_count (self, point->about)->points += point->settled ? 0 : 1;
    }
}

static void
draft_changed_cb (CdtDiscussion *self, const CdtChange *change)
{
  if (!cdt_change_touches (change, REVIEW "/comments") && !cdt_change_touches (change, REVIEW "/points"))
    return;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
cdt_discussion_finalize (GObject *object)
{
  g_clear_pointer (&CDT_DISCUSSION (object)->counts, g_hash_table_unref);
  G_OBJECT_CLASS (cdt_discussion_parent_class)->finalize (object);
}

static void
cdt_discussion_class_init (CdtDiscussionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_discussion_finalize;
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", CDT_TYPE_DISCUSSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_discussion_init (CdtDiscussion *self)
{
}

CdtDiscussion *
cdt_discussion_get (CdtDraft *draft)
{
  CdtDiscussion *self;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  self = g_object_get_data (G_OBJECT (draft), KEY);
  if (self != NULL)
    return self;
  self = g_object_new (CDT_TYPE_DISCUSSION, NULL);
  self->draft = draft;
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (draft), KEY, self, g_object_unref);
  return self;
}

gboolean
cdt_discussion_count (CdtDiscussion *self, const char *about, guint *n_comments, guint *n_points)
{
  const Count *count;

  g_return_val_if_fail (CDT_IS_DISCUSSION (self), FALSE);

  if (self->counts == NULL)
    count_all (self);
  count = g_hash_table_lookup (self->counts, about != NULL ? about : "");
  if (n_comments != NULL)
    *n_comments = count != NULL ? count->comments : 0;
  if (n_points != NULL)
    *n_points = count != NULL ? count->points : 0;
  return count != NULL;
}

char *
cdt_discussion_say (CdtDiscussion *self, const char *about)
{
  guint n_comments = 0;
  guint n_points = 0;

  g_return_val_if_fail (CDT_IS_DISCUSSION (self), NULL);

  cdt_discussion_count (self, about, &n_comments, &n_points);
  g_autofree char *comments
      = g_strdup_printf (ngettext ("%u comment", "%u comments", n_comments), n_comments);
  g_autofree char *points
      = g_strdup_printf (ngettext ("%u open point", "%u open points", n_points), n_points);
  if (n_comments > 0 && n_points > 0)
    /* Translators: "2 comments, 1 open point" */
    return g_strdup_printf (_ ("%s, %s"), comments, points);
  return n_comments > 0 ? g_steal_pointer (&comments)
         : n_points > 0 ? g_steal_pointer (&points)
                        : g_strdup ("");
}
