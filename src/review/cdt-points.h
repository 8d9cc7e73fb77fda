/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtPosition: where somebody stands in an open point. What it does not say is NULL. */
typedef struct
{
  char *id;
  char *partner; /* the id of a partner */
  char *who;     /* the name, as it was when the position was noted */
  char *when;    /* a moment: see cdt-moment.h */
  char *value;   /* what they would have the question answered with, as the file has it */
  char *text;
} CdtPosition;

/** CdtPoint: something that the partners do not agree about yet, or did not until they agreed. What it does
 * not say is NULL. */
typedef struct
{
  char *id;
  char *about;    /* see cdt-about.h */
  char *question; /* what is open */
  char *who;      /* raised it */
  char *when;
  GPtrArray *positions; /* (element-type CdtPosition), in the order noted */
  gboolean settled;
  char *agreed; /* what was agreed */
  char *agreed_by;
  char *agreed_when;
} CdtPoint;

void cdt_point_free (CdtPoint *point);

/* The points of the draft, settled ones too, as they stand in it. (transfer full) (element-type CdtPoint) */
GPtrArray *cdt_points_list (CdtDraft *draft);
guint cdt_points_count_open (CdtDraft *draft);
/* Whose a position is: the partner's short name as it is now, or the name that was noted. Never NULL. */
char *cdt_point_dup_whose (CdtDraft *draft, const CdtPosition *position);

/* Each of these is one step that can be undone. `when` NULL is now; `who` may be NULL. On an error nothing
 * has changed. */
/* The id of the new point. A question that is blank is an error. */
char *cdt_points_add (CdtDraft *draft,
                      const char *about,
                      const char *question,
                      const char *who,
                      const char *when,
                      GError **error);
gboolean cdt_point_set_question (CdtDraft *draft, const char *point, const char *question, GError **error);
/* whose: the id of a partner, or any name. value and text: one of them at least. The id of the new position.
 */
char *cdt_point_add_position (CdtDraft *draft,
                              const char *point,
                              const char *whose,
                              const char *value,
                              const char *text,
                              const char *when,
                              GError **error);
/* Says a position anew, now; with neither value nor text it is withdrawn. */
gboolean cdt_point_set_position (CdtDraft *draft,
                                 const char *point,
                                 const char *position,
                                 const char *value,
                                 const char *text,
                                 GError **error);
/* text: what was agreed, which may be NULL when a position says it. take: (nullable) the id of a position:
 * the question is answered with its value in the same step; an error when it has none or cannot be. */
gboolean cdt_point_agree (CdtDraft *draft,
                          const char *point,
                          const char *text,
                          const char *by,
                          const char *when,
                          const char *take,
                          GError **error);
gboolean cdt_point_reopen (CdtDraft *draft, const char *point, GError **error);
/* Takes the point out with its positions */
gboolean cdt_point_withdraw (CdtDraft *draft, const char *point, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPoint, cdt_point_free)

G_END_DECLS
