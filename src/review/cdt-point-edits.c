/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to open points: each is one step of undo. */

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cdt-about.h"
#include "cdt-moment.h"
#include "cdt-points.h"
#include "cdt-review-item.h"

#define POINTS "review/points"
#define PARTNERS "partners/"

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);
  return FALSE;
}

static gboolean
has_question (const char *question, GError **error)
{
  return !cdt_review_item_is_blank (question) || refuse (error, _ ("Say what is open."));
}

/* The list of a point's positions; NULL with an error when there is no such point */
static char *
find_positions (CdtDraft *draft, const char *point, GError **error)
{
  g_autofree char *path = cdt_review_item_find (draft, POINTS, point, error);

  return path != NULL ? g_strconcat (path, "/positions", NULL) : NULL;
}

/* The value of a position that is to be the answer; NULL with an error when it cannot be */
static char *
find_value (CdtDraft *draft, const char *about, const char *point, const char *position, GError **error)
{
  g_autofree char *list = find_positions (draft, point, error);
  g_autofree char *path = list != NULL ? cdt_review_item_find (draft, list, position, error) : NULL;
  g_autofree char *value
      = path != NULL ? cdt_review_item_dup (cdt_draft_find_node (draft, path), "value") : NULL;

  if (path == NULL)
    return NULL;
  if (value != NULL && cdt_about_get_kind (draft, about) == CDT_ABOUT_FIELD)
    return g_steal_pointer (&value);
  refuse (error, _ ("This position has no answer that could be put into the agreement."));
  return NULL;
}

char *
cdt_points_add (CdtDraft *draft,
                const char *about,
                const char *question,
                const char *who,
                const char *when,
                GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  g_autofree char *normal = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (!has_question (question, error))
    return NULL;
  normal = cdt_about_normalise (draft, about);
  const CdtReviewItemValue values[] = { { "about", normal },
                                        { "question", question },
                                        { "who", who },
                                        { "when", when != NULL ? when : now },
                                        { NULL } };
  /* Translators: as in "Undo new open point" */
  return cdt_review_item_add (draft, POINTS, "point", _ ("new open point"), values, error);
}

gboolean
cdt_point_set_question (CdtDraft *draft, const char *point, const char *question, GError **error)
{
  const CdtReviewItemValue values[] = { { "question", question }, { NULL } };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  /* Translators: as in "Undo change to an open point" */
  return has_question (question, error)
         && cdt_review_item_change (draft, POINTS, point, _ ("change to an open point"), values, error);
}

/* A partner is noted by its id, with the name beside it for when it is a partner no more; else the name. */
char *
cdt_point_add_position (CdtDraft *draft,
                        const char *point,
                        const char *whose,
                        const char *value,
                        const char *text,
                        const char *when,
                        GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  g_autofree char *list = NULL;
  g_autoptr (CdtItem) item = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL && whose != NULL, NULL);

  if (cdt_review_item_is_blank (value) && cdt_review_item_is_blank (text)
      && !refuse (error, _ ("A position needs an answer or words.")))
    return NULL;
  list = find_positions (draft, point, error);
  if (list == NULL)
    return NULL;
  item = cdt_draft_dup_item_by_id (draft, whose);
  gboolean is_partner = item != NULL && g_str_has_prefix (cdt_item_get_path (item), PARTNERS);
  g_autofree char *name = is_partner ? cdt_item_dup_name (item) : g_strdup (whose);
  const CdtReviewItemValue values[] = { { "partner", is_partner ? whose : NULL },
                                        { "who", name },
                                        { "when", when != NULL ? when : now },
                                        { "value", value },
                                        { "text", text },
                                        { NULL } };
  /* Translators: as in "Undo new position" */
  return cdt_review_item_add (draft, list, "position", _ ("new position"), values, error);
}

gboolean
cdt_point_set_position (CdtDraft *draft,
                        const char *point,
                        const char *position,
                        const char *value,
                        const char *text,
                        GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  const CdtReviewItemValue values[] = { { "value", value }, { "text", text }, { "when", now }, { NULL } };
  /* Translators: as in "Undo change to a position" */
  const char *step = _ ("change to a position");
  g_autofree char *list = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL && position != NULL, FALSE);

  list = find_positions (draft, point, error);
  if (list == NULL)
    return FALSE;
  if (cdt_review_item_is_blank (value) && cdt_review_item_is_blank (text))
    return cdt_review_item_remove (draft, list, position, step, error);
  return cdt_review_item_change (draft, list, position, step, values, error);
}

gboolean
cdt_point_agree (CdtDraft *draft,
                 const char *point,
                 const char *text,
                 const char *by,
                 const char *when,
                 const char *take,
                 GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  const CdtReviewItemValue values[]
      = { { "agreed", text }, { "agreed-by", by }, { "agreed-when", when != NULL ? when : now }, { NULL } };
  /* Translators: as in "Undo agreed point" */
  const char *step = _ ("agreed point");
  g_autofree char *path = NULL;
  g_autofree char *about = NULL;
  g_autofree char *value = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  path = cdt_review_item_find (draft, POINTS, point, error);
  if (path == NULL)
    return FALSE;
  about = cdt_review_item_dup (cdt_draft_find_node (draft, path), "about");
  if (take != NULL && (value = find_value (draft, about, point, take, error)) == NULL)
    return FALSE;
  cdt_draft_begin_group (draft, step);
  done = (value == NULL || cdt_draft_set_value (draft, about, value, error))
         && cdt_review_item_change (draft, POINTS, point, step, values, error);
  cdt_draft_end_group (draft);
  return done;
}

gboolean
cdt_point_reopen (CdtDraft *draft, const char *point, GError **error)
{
  static const CdtReviewItemValue values[]
      = { { "agreed", NULL }, { "agreed-by", NULL }, { "agreed-when", NULL }, { NULL } };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  /* Translators: as in "Undo reopened point" */
  return cdt_review_item_change (draft, POINTS, point, _ ("reopened point"), values, error);
}

gboolean
cdt_point_withdraw (CdtDraft *draft, const char *point, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  /* Translators: as in "Undo removal of an open point" */
  return cdt_review_item_remove (draft, POINTS, point, _ ("removal of an open point"), error);
}
