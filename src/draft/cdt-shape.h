/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CdtShape: what the schema says of one element: its label, its type, its place among its siblings.
 * One tree of shapes is read from resources/schema/agreement.rng at first use and lives for the
 * process; this is how a question is added without C. Shapes are immutable and never freed.
 *
 * A shape path is a field path without predicates: "partners/partner/name".
 */
typedef struct _CdtShape CdtShape;

typedef enum
{
  CDT_SHAPE_CONTAINER,
  CDT_SHAPE_LIST, /* repeats one item */
  CDT_SHAPE_ITEM,
  CDT_SHAPE_FIELD,
} CdtShapeKind;

typedef enum
{
  CDT_FIELD_NONE, /* not a field */
  CDT_FIELD_LINE,
  CDT_FIELD_TEXT,
  CDT_FIELD_CHOICE,
  CDT_FIELD_YES_NO,
  CDT_FIELD_NUMBER,
  CDT_FIELD_MONEY,
  CDT_FIELD_PERCENT,
  CDT_FIELD_DATE,
  CDT_FIELD_PERIOD,
  CDT_FIELD_REFERENCE,
} CdtFieldType;

/** CdtChoice: one allowed value; the label is already translated. */
typedef struct
{
  const char *value;
  const char *label;
} CdtChoice;

const CdtShape *cdt_shape_get_root (void);
const CdtShape *cdt_shape_find (const char *path); /* a field path or shape path; NULL when there is none */
const CdtShape *cdt_shape_get_child (const CdtShape *shape, const char *name);
const CdtShape *cdt_shape_get_parent (const CdtShape *shape);
guint cdt_shape_get_n_children (const CdtShape *shape);
const CdtShape *cdt_shape_get_nth_child (const CdtShape *shape, guint n); /* schema order */
guint cdt_shape_get_order (const CdtShape *shape);                        /* among its siblings */
const char *cdt_shape_get_name (const CdtShape *shape);
char *cdt_shape_dup_path (const CdtShape *shape);
CdtShapeKind cdt_shape_get_kind (const CdtShape *shape);
CdtFieldType cdt_shape_get_field_type (const CdtShape *shape);
const char *cdt_shape_get_label (const CdtShape *shape); /* translated; never NULL */
/* The label as the schema has it: for what is printed, which must not follow the person's language */
const char *cdt_shape_get_source_label (const CdtShape *shape);
const char *cdt_shape_get_item_label (const CdtShape *shape); /* of a list or item: "partner"; translated */
const char *cdt_shape_get_prefix (const CdtShape *shape);     /* of a list or item */
const char *const *cdt_shape_get_name_fields (const CdtShape *shape); /* of an item */
const char *cdt_shape_get_required (const CdtShape *shape);           /* NULL, "yes" or an XPath condition */
const char *const *
cdt_shape_get_targets (const CdtShape *shape); /* of a reference: paths of lists; else NULL */
gboolean cdt_shape_refers_to (const CdtShape *reference,
                              const CdtShape *list); /* is it one of the targets? */
gboolean cdt_shape_prints (const CdtShape *shape);   /* FALSE: it never does */
/* NULL: no working information. "no": working information that never prints. Else an XPath condition on the
 * element itself: working information that prints only then. */
const char *cdt_shape_get_print (const CdtShape *shape);
gboolean cdt_shape_travels (const CdtShape *shape); /* never prints, and is no working information either */
gboolean cdt_shape_is_kept (const CdtShape *shape); /* by the program itself: no form asks for it */
/* Is it kept, and of a kind that means nothing to a person, such as a fingerprint? */
gboolean cdt_shape_is_stamp (const CdtShape *shape);
gboolean cdt_shape_names_clause (const CdtShape *shape); /* is its value the id of a clause? */
const CdtChoice *cdt_shape_get_choices (const CdtShape *shape, guint *n_choices); /* of a choice */

/* Is this text a sound value for the field? An empty text is: it means no answer. On FALSE the error
 * is a sentence for the person: "A date looks like 1 April 2027." */
gboolean cdt_shape_check_value (const CdtShape *shape, const char *value, GError **error);

G_END_DECLS
