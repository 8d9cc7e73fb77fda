/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-shape.h"
#include "cdt-tree.h"

G_BEGIN_DECLS

struct _CdtShape
{
  char *name;
  gsize name_length;
  const CdtShape *parent; /* NULL at the root */
  guint order;
  GPtrArray *children; /* (element-type CdtShape) */
  CdtShapeKind kind;
  CdtFieldType type;
  char *label;      /* not translated, like all texts here; NULL when there is none */
  char *item_label; /* of an item */
  char *prefix;     /* of an item */
  char **name_fields;
  char *required;
  char **targets; /* of a reference */
  char *print;    /* NULL, "no" or an XPath condition */
  gboolean travels;
  gboolean names_clause;
  gboolean kept;
  gboolean stamp;
  GPtrArray *choice_labels; /* (element-type utf8), as long as `choices` */
  GArray *choices;          /* of CdtChoice, labels filled in when asked for */
};

/* The tree of shapes that a grammar describes; it lives as long as the process. */
CdtShape *cdt_shape_read_grammar (CdtTree *grammar);

/* The child whose name is the first `length` bytes of `name`. */
const CdtShape *cdt_shape_get_child_n (const CdtShape *shape, const char *name, gsize length);

G_END_DECLS
