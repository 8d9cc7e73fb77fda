/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-check-words.h"
#include "cdt-item-title.h"
#include "cdt-unusual.h"

typedef struct _Walk Walk;
typedef struct _Field Field;

struct _Walk
{
  void (*look) (Walk *walk, const Field *field);
  CdtDraft *draft;
  CdtSeverity least;
  GPtrArray *findings;
  GHashTable *items;  /* id -> shape of the item */
  GArray *uses;       /* (element-type CdtWordUse) */
  GArray *references; /* (element-type Field), looked at when all items are known */
};

struct _Field
{
  CdtNode *node;
  const CdtShape *shape;
};

static CdtFinding *
add_finding (Walk *walk,
             CdtSeverity severity,
             const char *check,
             const Field *field,
             const char *format,
             const char *why)
{
  g_autofree char *path = cdt_draft_dup_node_path (walk->draft, field->node);
  g_autofree char *what = cdt_item_title_say (walk->draft, field->shape, field->node, format);
  CdtFinding *finding = cdt_finding_new (severity, check, what, why, path);

  g_ptr_array_add (walk->findings, finding);
  return finding;
}

/* Translators: in these sentences {} is the question: “Start date”, or “By when” of Cut fuel poverty */
static const char *
describe_misfit (CdtFieldType type)
{
  switch (type)
    {
    case CDT_FIELD_NUMBER:
      return _ ("{} does not look like a whole number.");
    case CDT_FIELD_MONEY:
      return _ ("{} does not look like an amount of money.");
    case CDT_FIELD_PERCENT:
      return _ ("{} does not look like a percentage.");
    case CDT_FIELD_DATE:
      return _ ("{} does not look like a date.");
    case CDT_FIELD_PERIOD:
      return _ ("{} does not look like a length of time.");
    default:
      return _ ("{} has an answer that is not one of the choices.");
    }
}

/* "U+200B, U+202E": each once */
static char *
list_codes (const GArray *unusual)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < unusual->len; i++)
    {
      g_autofree char *code = g_strdup_printf ("U+%04X", g_array_index (unusual, CdtUnusual, i).character);

      if (strstr (codes->str, code) == NULL)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? ", " : "", code);
    }
  return g_strdup (codes->str);
}

static void
look_for_unusual (Walk *walk, const Field *field, const char *value)
{
  g_autoptr (GArray) unusual = cdt_unusual_find (value);
  g_autofree char *codes = NULL;
  g_autofree char *format = NULL;

  if (unusual == NULL)
    return;
  codes = list_codes (unusual);
  /* Translators: {} is the question; %s are codes of characters, “U+200B, U+202E” */
  format = g_strdup_printf (ngettext ("{} holds %u hidden or misleading character: %s.",
                                      "{} holds %u hidden or misleading characters: %s.", unusual->len),
                            unusual->len, codes);
  CdtFinding *finding = add_finding (
      walk, CDT_FINDING_WORTH_A_LOOK, CDT_CHECK_UNUSUAL, field, format,
      _ ("Readers could not see it, or would take it for another letter. The pages show its code."));
  g_autofree char *mended = cdt_unusual_dup_mended (value);
  if (mended != NULL)
    cdt_finding_take_fix (finding, cdt_fix_new (_ ("Clean Up"), finding->path, value, mended));
}

static void
look_at_words (Walk *walk, const Field *field, const char *value)
{
  cdt_check_words_in (walk->draft, field->node, field->shape, value, walk->least, walk->findings, walk->uses);
  if (walk->least >= CDT_FINDING_WORTH_A_LOOK)
    look_for_unusual (walk, field, value);
}

static void
look_at_field (Walk *walk, const Field *field)
{
  CdtFieldType type = cdt_shape_get_field_type (field->shape);
  g_autofree char *value = cdt_node_dup_text (field->node);
  g_autoptr (GError) error = NULL;

  if (type == CDT_FIELD_LINE || type == CDT_FIELD_TEXT)
    look_at_words (walk, field, value);
  else if (!cdt_shape_check_value (field->shape, value, &error))
    add_finding (walk, CDT_FINDING_MUST_FIX, "value", field, describe_misfit (type), error->message);
}

static const CdtShape *
find_shape (const CdtNode *node, const CdtShape *parent)
{
  const char *name = cdt_node_get_name (node);

  return cdt_node_is (node, name) ? cdt_shape_get_child (parent, name) : NULL;
}

/* Elements that the schema does not know are a newer version's and are let be. */
static void
walk_node (Walk *walk, CdtNode *node, const CdtShape *shape)
{
  if (shape == NULL)
    return;
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    {
      walk->look (walk, &(Field){ node, shape });
      return;
    }
  if (walk->items != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    {
      char *id = cdt_node_dup_attribute (node, "id");

      if (id != NULL)
        g_hash_table_insert (walk->items, id, (gpointer)shape);
    }
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    walk_node (walk, child, find_shape (child, shape));
}

/* What the program keeps remembers those who are no partners any more: nobody can choose again. */
static void
look_at_reference (Walk *walk, const Field *field)
{
  g_autofree char *id = cdt_node_dup_text (field->node);
  const CdtShape *item = g_hash_table_lookup (walk->items, id);

  if (cdt_shape_is_kept (field->shape))
    return;
  if (item == NULL || !cdt_shape_refers_to (field->shape, cdt_shape_get_parent (item)))
    add_finding (walk, CDT_FINDING_MUST_FIX, "reference", field,
                 _ ("{} names something that is no longer in the draft."),
                 _ ("Choose again, or clear the answer."));
}

static void
keep_reference (Walk *walk, const Field *field)
{
  g_autofree char *value = NULL;

  if (cdt_shape_get_field_type (field->shape) != CDT_FIELD_REFERENCE)
    return;
  value = cdt_node_dup_text (field->node);
  if (*value != '\0' && cdt_shape_check_value (field->shape, value, NULL))
    g_array_append_val (walk->references, *field);
}

void
cdt_check_fields_in (CdtDraft *draft, CdtNode *part, CdtSeverity least, GPtrArray *findings, GArray *uses)
{
  Walk walk = { look_at_field, draft, least, findings, NULL, uses, NULL };

  walk_node (&walk, part, find_shape (part, cdt_shape_get_root ()));
}

void
cdt_check_fields_refer (CdtDraft *draft, GPtrArray *findings)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (Field));
  Walk walk = { keep_reference, draft, CDT_FINDING_MUST_FIX, findings, items, NULL, references };

  walk_node (&walk, cdt_draft_get_root (draft), cdt_shape_get_root ());
  for (guint i = 0; i < references->len; i++)
    look_at_reference (&walk, &g_array_index (references, Field, i));
}

void
cdt_check_fields (CdtDraft *draft, CdtSeverity least, GPtrArray *findings)
{
  g_autoptr (GArray) uses = cdt_word_uses_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (CdtNode *part = cdt_node_first_element (cdt_draft_get_root (draft)); part != NULL;
       part = cdt_node_next_element (part))
    cdt_check_fields_in (draft, part, least, findings, uses);
  cdt_check_fields_refer (draft, findings);
  g_ptr_array_add (parts, uses);
  cdt_check_words_together (parts, findings);
}
