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

static gboolean
set_when (CdtDraft *draft, const char *path, const char *field, const char *when, GError **error)
{
  g_autofree char *now = cdt_moment_now ();

  return cdt_review_item_set (draft, path, field, when != NULL ? when : now, error);
}

static char *
find_position (CdtDraft *draft, const char *point, const char *position, GError **error)
{
  g_autofree char *path = cdt_review_item_find (draft, POINTS, point, error);
  g_autofree char *positions = path != NULL ? g_strconcat (path, "/positions", NULL) : NULL;

  return positions != NULL ? cdt_review_item_find (draft, positions, position, error) : NULL;
}

/* A partner by its id, with the name beside it for when it is a partner no more; else the name. */
static gboolean
set_whose (CdtDraft *draft, const char *path, const char *whose, GError **error)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, whose);
  gboolean is_partner = item != NULL && g_str_has_prefix (cdt_item_get_path (item), PARTNERS);
  g_autofree char *name = is_partner ? cdt_item_dup_name (item) : g_strdup (whose);

  return cdt_review_item_set (draft, path, "partner", is_partner ? whose : NULL, error)
         && cdt_review_item_set (draft, path, "who", name, error);
}

/* The value that is to be the answer; NULL with an error when it cannot be */
static char *
find_value (CdtDraft *draft, const char *about, const char *position, GError **error)
{
  CdtNode *node = cdt_draft_find_node (draft, position);
  char *value = node != NULL ? cdt_review_item_dup (node, "value") : NULL;

  if (value != NULL && cdt_about_get_kind (draft, about) == CDT_ABOUT_FIELD)
    return value;
  g_free (value);
  refuse (error, _ ("This position has no answer that could be put into the agreement."));
  return NULL;
}

/* In one group: the point is agreed, and the question `about` answered with `value` when that is not NULL. */
static gboolean
settle (CdtDraft *draft,
        const char *path,
        const char *text,
        const char *by,
        const char *when,
        const char *about,
        const char *value,
        GError **error)
{
  gboolean done;

  /* Translators: as in "Undo agreed point" */
  cdt_draft_begin_group (draft, _ ("agreed point"));
  done = (value == NULL || cdt_draft_set_value (draft, about, value, error))
         && cdt_review_item_set (draft, path, "agreed", text, error)
         && cdt_review_item_set (draft, path, "agreed-by", by, error)
         && set_when (draft, path, "agreed-when", when, error);
  cdt_draft_end_group (draft);
  return done;
}

char *
cdt_points_add (CdtDraft *draft,
                const char *about,
                const char *question,
                const char *who,
                const char *when,
                GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *normal = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (!has_question (question, error))
    return NULL;
  normal = cdt_about_normalise (draft, about);
  /* Translators: as in "Undo new open point" */
  cdt_draft_begin_group (draft, _ ("new open point"));
  path = cdt_review_item_add (draft, POINTS, "point", error);
  done = path != NULL && cdt_review_item_set (draft, path, "about", normal, error)
         && cdt_review_item_set (draft, path, "question", question, error)
         && cdt_review_item_set (draft, path, "who", who, error)
         && set_when (draft, path, "when", when, error);
  cdt_draft_end_group (draft);
  return done ? cdt_review_item_dup_id (path) : NULL;
}

gboolean
cdt_point_set_question (CdtDraft *draft, const char *point, const char *question, GError **error)
{
  g_autofree char *path = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  if (!has_question (question, error) || (path = cdt_review_item_find (draft, POINTS, point, error)) == NULL)
    return FALSE;
  /* Translators: as in "Undo change to an open point" */
  cdt_draft_begin_group (draft, _ ("change to an open point"));
  done = cdt_review_item_set (draft, path, "question", question, error);
  cdt_draft_end_group (draft);
  return done;
}

char *
cdt_point_add_position (CdtDraft *draft,
                        const char *point,
                        const char *whose,
                        const char *value,
                        const char *text,
                        const char *when,
                        GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *list = NULL;
  g_autofree char *position = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL && whose != NULL, NULL);

  if (cdt_review_item_is_blank (value) && cdt_review_item_is_blank (text)
      && !refuse (error, _ ("A position needs an answer or words.")))
    return NULL;
  path = cdt_review_item_find (draft, POINTS, point, error);
  if (path == NULL)
    return NULL;
  list = g_strconcat (path, "/positions", NULL);
  /* Translators: as in "Undo new position" */
  cdt_draft_begin_group (draft, _ ("new position"));
  position = cdt_review_item_add (draft, list, "position", error);
  done = position != NULL && set_whose (draft, position, whose, error)
         && set_when (draft, position, "when", when, error)
         && cdt_review_item_set (draft, position, "value", value, error)
         && cdt_review_item_set (draft, position, "text", text, error);
  cdt_draft_end_group (draft);
  return done ? cdt_review_item_dup_id (position) : NULL;
}

gboolean
cdt_point_set_position (CdtDraft *draft,
                        const char *point,
                        const char *position,
                        const char *value,
                        const char *text,
                        GError **error)
{
  g_autofree char *path = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL && position != NULL, FALSE);

  path = find_position (draft, point, position, error);
  if (path == NULL)
    return FALSE;
  /* Translators: as in "Undo change to a position" */
  cdt_draft_begin_group (draft, _ ("change to a position"));
  if (cdt_review_item_is_blank (value) && cdt_review_item_is_blank (text))
    done = cdt_draft_remove (draft, path, error);
  else
    done = cdt_review_item_set (draft, path, "value", value, error)
           && cdt_review_item_set (draft, path, "text", text, error)
           && set_when (draft, path, "when", NULL, error);
  cdt_draft_end_group (draft);
  return done;
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
  g_autofree char *path = NULL;
  g_autofree char *position = NULL;
  g_autofree char *about = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  path = cdt_review_item_find (draft, POINTS, point, error);
  if (path == NULL)
    return FALSE;
  about = cdt_review_item_dup (cdt_draft_find_node (draft, path), "about");
  if (take != NULL)
    {
      position = find_position (draft, point, take, error);
      value = position != NULL ? find_value (draft, about, position, error) : NULL;
      if (value == NULL)
        return FALSE;
    }
  return settle (draft, path, text, by, when, about, value, error);
}

gboolean
cdt_point_reopen (CdtDraft *draft, const char *point, GError **error)
{
  g_autofree char *path = NULL;
  gboolean done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  path = cdt_review_item_find (draft, POINTS, point, error);
  if (path == NULL)
    return FALSE;
  /* Translators: as in "Undo reopened point" */
  cdt_draft_begin_group (draft, _ ("reopened point"));
  done = cdt_review_item_set (draft, path, "agreed", NULL, error)
         && cdt_review_item_set (draft, path, "agreed-by", NULL, error)
         && cdt_review_item_set (draft, path, "agreed-when", NULL, error);
  cdt_draft_end_group (draft);
  return done;
}

gboolean
cdt_point_withdraw (CdtDraft *draft, const char *point, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && point != NULL, FALSE);

  /* Translators: as in "Undo removal of an open point" */
  return cdt_review_item_remove (draft, POINTS, point, _ ("removal of an open point"), error);
}
