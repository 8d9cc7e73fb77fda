/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-condition.h"
#include "cdt-item.h"

G_BEGIN_DECLS

/** CdtItemLook: how the rows of one list look; its list field owns it. All empty: a bare name. */
typedef struct
{
  char *form;     /* of the item, shown when its row is open */
  char **summary; /* fields whose answers make the second line; NULL: none */
  char *badge;    /* words shown at the end of the row while badge_when holds; NULL: none */
  CdtCondition *badge_when;
  char *mark;   /* "R": each row begins with it and its place, as on the pages; NULL: none */
  char **score; /* two fields to multiply: a risk's likelihood and impact; NULL: none */
  gboolean has_avatar;
  gboolean is_fixed; /* items can be opened, not added, removed or moved */
} CdtItemLook;

void cdt_item_look_clear (CdtItemLook *look);
/* By the name of the property of the list field that says it */
void cdt_item_look_set (CdtItemLook *look, const char *property, const GValue *value);
/* What a row says of its item, in one line and with a capital: its name, NULL when it has gone, and what its
 * summary fields say */
char *cdt_item_look_dup_name (CdtItem *item);
char *cdt_item_look_dup_summary (const CdtItemLook *look, CdtItem *item);
/* "12 High", and the style class of its band; NULL while one of the two answers is missing */
char *cdt_item_look_dup_score (const CdtItemLook *look, CdtItem *item, const char **band);
/* The lists whose names show in a row: those that its name and summary fields refer to. */
char **cdt_item_look_dup_name_targets (const CdtItemLook *look, const CdtShape *item);

G_END_DECLS
