/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-template.h"

#include <string.h>

static const char *const names[] = {
  [CDT_TEMPLATE_KICKER] = "kicker",
  [CDT_TEMPLATE_TITLE] = "title",
  [CDT_TEMPLATE_SUBTITLE] = "subtitle",
  [CDT_TEMPLATE_LABEL] = "label",
  [CDT_TEMPLATE_NOTE] = "note",
  [CDT_TEMPLATE_PARA] = "para",
  [CDT_TEMPLATE_BULLET] = "bullet",
  [CDT_TEMPLATE_SUBHEADING] = "subheading",
  [CDT_TEMPLATE_SUBSCHEDULE] = "subschedule",
  [CDT_TEMPLATE_PART_HEADING] = "part-heading",
  [CDT_TEMPLATE_RECITAL] = "recital",
  [CDT_TEMPLATE_CONTENTS] = "contents",
  [CDT_TEMPLATE_RULE] = "rule",
  [CDT_TEMPLATE_PAGE_BREAK] = "page-break",
  [CDT_TEMPLATE_SUB] = "sub",
  [CDT_TEMPLATE_LIST] = "list",
  [CDT_TEMPLATE_ITEM] = "item",
  [CDT_TEMPLATE_TABLE] = "table",
  [CDT_TEMPLATE_COLUMN] = "column",
  [CDT_TEMPLATE_HEAD] = "head",
  [CDT_TEMPLATE_ROW] = "row",
  [CDT_TEMPLATE_CELL] = "cell",
  [CDT_TEMPLATE_FIGURE] = "figure",
  [CDT_TEMPLATE_X_AXIS] = "x-axis",
  [CDT_TEMPLATE_Y_AXIS] = "y-axis",
  [CDT_TEMPLATE_TICK] = "tick",
  [CDT_TEMPLATE_MARK] = "mark",
  [CDT_TEMPLATE_WORDS] = "words",
  [CDT_TEMPLATE_SIGNATURE] = "signature",
  [CDT_TEMPLATE_OPEN_POINTS] = "open-points",
  [CDT_TEMPLATE_HEADING] = "heading",
  [CDT_TEMPLATE_LINE] = "line",
  [CDT_TEMPLATE_EACH] = "each",
  [CDT_TEMPLATE_ACROSS] = "across",
  [CDT_TEMPLATE_IF] = "if",
  [CDT_TEMPLATE_CHOOSE] = "choose",
  [CDT_TEMPLATE_WHEN] = "when",
  [CDT_TEMPLATE_OTHERWISE] = "otherwise",
  [CDT_TEMPLATE_VALUE] = "value",
  [CDT_TEMPLATE_SUM] = "sum",
  [CDT_TEMPLATE_PORTION] = "portion",
  [CDT_TEMPLATE_NAME] = "name",
  [CDT_TEMPLATE_NAMES] = "names",
  [CDT_TEMPLATE_SHARE_LIST] = "share-list",
  [CDT_TEMPLATE_PLURAL] = "plural",
  [CDT_TEMPLATE_NONE] = "none",
  [CDT_TEMPLATE_ONE] = "one",
  [CDT_TEMPLATE_TWO] = "two",
  [CDT_TEMPLATE_MANY] = "many",
  [CDT_TEMPLATE_REF] = "ref",
  [CDT_TEMPLATE_REFS] = "refs",
  [CDT_TEMPLATE_TO] = "to",
  [CDT_TEMPLATE_B] = "b",
  [CDT_TEMPLATE_I] = "i",
  [CDT_TEMPLATE_TERM] = "term",
  [CDT_TEMPLATE_MUTED] = "muted",
  [CDT_TEMPLATE_BR] = "br",
  [CDT_TEMPLATE_POSITION] = "position",
  [CDT_TEMPLATE_DATE] = "date",
  [CDT_TEMPLATE_KIND_LABEL] = "kind-label",
  [CDT_TEMPLATE_KIND_NOUN] = "kind-noun",
  [CDT_TEMPLATE_WORD] = "word",
};

CdtTemplate *
cdt_template_new (CdtTemplateKind kind, guint line)
{
  CdtTemplate *template = g_new0 (CdtTemplate, 1);

  template->kind = kind;
  template->line = line;
  template->children = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_template_free);
  return template;
}

void
cdt_template_free (CdtTemplate *template)
{
  g_free (template->text);
  g_free (template->id);
  g_clear_pointer (&template->when, cdt_xpath_unref);
  g_clear_pointer (&template->xpath, cdt_xpath_unref);
  g_free (template->unit);
  g_clear_pointer (&template->field, cdt_field_path_free);
  for (guint i = 0; template->fields != NULL && i < CDT_N_MARK_FIELDS; i++)
    g_clear_pointer (&template->fields[i], cdt_field_path_free);
  g_free (template->fields);
  g_free (template->placeholder);
  g_ptr_array_unref (template->children);
  g_free (template);
}

CdtTemplateKind
cdt_template_kind_from_name (const char *name)
{
  for (guint i = CDT_TEMPLATE_TEXT + 1; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return (CdtTemplateKind)i;
  return CDT_TEMPLATE_UNKNOWN;
}

const CdtTemplate *
cdt_template_find (const CdtTemplate *template, CdtTemplateKind kind)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];

      if (child->kind == kind)
        return child;
    }
  return NULL;
}
