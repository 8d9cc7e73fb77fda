/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a draft says of open points; how that is changed is in cdt-point-edits.c. */

#include "cdt-points.h"

#include "cdt-review-item.h"

#define POINTS "review/points"

static void
free_position (CdtPosition *position)
{
  g_free (position->id);
  g_free (position->partner);
  g_free (position->who);
  g_free (position->when);
  g_free (position->value);
  g_free (position->text);
  g_free (position);
}

static gpointer
read_position (CdtNode *item)
{
  CdtPosition *position = g_new0 (CdtPosition, 1);

  position->id = cdt_node_dup_attribute (item, "id");
  position->partner = cdt_review_item_dup (item, "partner");
  position->who = cdt_review_item_dup (item, "who");
  position->when = cdt_review_item_dup (item, "when");
  position->value = cdt_review_item_dup (item, "value");
  position->text = cdt_review_item_dup (item, "text");
  return position;
}

static gpointer
read_point (CdtNode *item)
{
  CdtPoint *point = g_new0 (CdtPoint, 1);

  point->id = cdt_node_dup_attribute (item, "id");
  point->about = cdt_review_item_dup (item, "about");
  point->question = cdt_review_item_dup (item, "question");
  point->who = cdt_review_item_dup (item, "who");
  point->when = cdt_review_item_dup (item, "when");
  point->positions = cdt_review_item_list (cdt_node_find_child (item, "positions"), "position", read_position,
                                           (GDestroyNotify)free_position);
  point->agreed = cdt_review_item_dup (item, "agreed");
  point->agreed_by = cdt_review_item_dup (item, "agreed-by");
  point->agreed_when = cdt_review_item_dup (item, "agreed-when");
  point->settled = point->agreed != NULL || point->agreed_by != NULL || point->agreed_when != NULL;
  return point;
}

void
cdt_point_free (CdtPoint *point)
{
  g_return_if_fail (point != NULL);

  g_free (point->id);
  g_free (point->about);
  g_free (point->question);
  g_free (point->who);
  g_free (point->when);
  g_ptr_array_unref (point->positions);
  g_free (point->agreed);
  g_free (point->agreed_by);
  g_free (point->agreed_when);
  g_free (point);
}

GPtrArray *
cdt_points_list (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_review_item_list (cdt_draft_find_node (draft, POINTS), "point", read_point,
                               (GDestroyNotify)cdt_point_free);
}

guint
cdt_points_count_open (CdtDraft *draft)
{
  g_autoptr (GPtrArray) points = NULL;
  guint n = 0;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), 0);

  points = cdt_points_list (draft);
  for (guint i = 0; i < points->len; i++)
    n += ((CdtPoint *)points->pdata[i])->settled ? 0 : 1;
  return n;
}

char *
cdt_point_dup_whose (CdtDraft *draft, const CdtPosition *position)
{
  g_autoptr (CdtItem) partner = NULL;
  char *name = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && position != NULL, NULL);

  if (position->partner != NULL)
    partner = cdt_draft_dup_item_by_id (draft, position->partner);
  if (partner != NULL)
    name = cdt_item_dup_value (partner, "short-name");
  if (partner != NULL && name == NULL)
    name = cdt_item_dup_name (partner);
  return name != NULL ? name : g_strdup (position->who != NULL ? position->who : "");
}
