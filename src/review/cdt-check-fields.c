/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-check-words.h"
#include "cdt-item-title.h"
#include "cdt-reference-look.h"
#include "cdt-unusual.h"

typedef struct
{
  CdtDraft *draft;
  CdtSeverity least;
  GPtrArray *findings;
  GArray *uses; /* (element-type CdtWordUse) */
} Look;

/* An element and its shape */
typedef struct
{
  CdtNode *node;
  const CdtShape *shape;
} Field;

static CdtFinding *
add_finding (Look *look,
             CdtSeverity severity,
             const char *check,
             const Field *field,
             const char *format,
             const char *why)
{
  g_autofree char *path = cdt_draft_dup_node_path (look->draft, field->node);
  g_autofree char *what = cdt_item_title_say (look->draft, field->shape, field->node, format);
  CdtFinding *finding = cdt_finding_new (severity, check, what, why, path);

  g_ptr_array_add (look->findings, finding);
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
look_for_unusual (Look *look, const Field *field, const char *value)
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
      look, CDT_FINDING_WORTH_A_LOOK, CDT_CHECK_UNUSUAL, field, format,
      _ ("Readers could not see it, or would take it for another letter. The pages show its code."));
  g_autofree char *mended = cdt_unusual_dup_mended (value);
  if (mended != NULL)
    cdt_finding_take_fix (finding, cdt_fix_new (_ ("Clean Up"), finding->path, value, mended));
}

static void
look_at_words (Look *look, const Field *field, const char *value)
{
  cdt_check_words_in (look->draft, field->node, field->shape, value, look->least, look->findings, look->uses);
  if (look->least >= CDT_FINDING_WORTH_A_LOOK)
    look_for_unusual (look, field, value);
}

static void
look_at_field (Look *look, const Field *field)
{
  CdtFieldType type = cdt_shape_get_field_type (field->shape);
  g_autofree char *value = cdt_node_dup_text (field->node);
  g_autoptr (GError) error = NULL;

  if (type == CDT_FIELD_LINE || type == CDT_FIELD_TEXT)
    look_at_words (look, field, value);
  else if (!cdt_shape_check_value (field->shape, value, &error))
    add_finding (look, CDT_FINDING_MUST_FIX, "value", field, describe_misfit (type), error->message);
}

gboolean
cdt_check_fields_go_on (
    CdtDraft *draft, CdtFieldWalk *walk, gint64 until, CdtSeverity least, GPtrArray *findings, GArray *uses)
{
  Look look = { draft, least, findings, uses };

  while (walk->node != NULL)
    {
      Field field = { walk->node, walk->shape };
      gboolean is_field = cdt_shape_get_kind (walk->shape) == CDT_SHAPE_FIELD;

      if (is_field)
        look_at_field (&look, &field);
      cdt_field_walk_next (walk);
      if (is_field && g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

void
cdt_check_fields (CdtDraft *draft, CdtSeverity least, GPtrArray *findings)
{
  g_autoptr (GArray) uses = cdt_word_uses_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (CdtReferenceLook) references = cdt_reference_look_new (draft, findings);
  CdtFieldWalk walk;

  cdt_field_walk_begin_draft (&walk, draft);
  cdt_check_fields_go_on (draft, &walk, G_MAXINT64, least, findings, uses);
  cdt_reference_look_go_on (references, G_MAXINT64);
  g_ptr_array_add (parts, uses);
  cdt_check_words_together (parts, findings);
}
