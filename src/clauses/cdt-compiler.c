/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-compiler.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const as_names[]
    = { "text", "number", "digits", "money", "percent", "date", "period", "name", "full-name", NULL };
static const char *const join_names[] = { "and", "or", "comma", "semicolon", "none", NULL };
static const char *const sum_names[] = { "", "all", "item", "outer", NULL };
static const char *const figure_names[] = { "heat-map", "plan", "bars", "shares", "chart", "timeline", NULL };
static const char *const field_names[CDT_N_MARK_FIELDS]
    = { "x", "y", "from", "to", "for", "at", "plus", "minus", "every", "under", "in" };
static const char *const align_names[] = { "start", "centre", "end", NULL };

/* The attribute's place among the names, or `otherwise` without it. The grammar allows no others. */
static guint
read_choice (const CdtNode *node, const char *attribute, const char *const *names, guint otherwise)
{
  g_autofree char *value = cdt_node_dup_attribute (node, attribute);

  for (guint i = 0; value != NULL && names[i] != NULL; i++)
    if (strcmp (names[i], value) == 0)
      return i;
  return otherwise;
}

static gboolean
attribute_is (const CdtNode *node, const char *attribute, const char *wanted)
{
  g_autofree char *value = cdt_node_dup_attribute (node, attribute);

  return g_strcmp0 (value, wanted) == 0;
}

/* Follows a path of plain steps from a shape; sets `known` FALSE where that cannot be told. */
static const CdtShape *
follow_shapes (const char *path, const CdtShape *from, gboolean *known)
{
  const CdtShape *shape = from;
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  guint first = 0;

  *known = TRUE;
  if (*path == '/')
    {
      shape = cdt_shape_get_root ();
      first = steps[1] != NULL && strcmp (steps[1], "agreement") == 0 ? 2 : 1;
      *known = first == 2 || steps[1] == NULL || *steps[1] == '\0';
    }
  for (guint i = first; *known && shape != NULL && steps[i] != NULL; i++)
    {
      if (*steps[i] == '\0' || strcmp (steps[i], ".") == 0)
        continue;
      shape = strcmp (steps[i], "..") == 0 ? cdt_shape_get_parent (shape)
                                           : cdt_shape_get_child (shape, steps[i]);
    }
  return shape;
}

/* The location path of an expression that is nothing else, predicates dropped; NULL for any other. */
static char *
dup_plain_path (const char *expression)
{
  g_autoptr (GString) path = g_string_new (NULL);
  int depth = 0;
  char quote = 0;

  for (; *expression != '\0'; expression++)
    if (quote != 0)
      quote = *expression == quote ? 0 : quote;
    else if (*expression == '[')
      depth++;
    else if (*expression == ']')
      depth--;
    else if (depth > 0 && (*expression == '\'' || *expression == '"'))
      quote = *expression;
    else if (depth == 0 && (g_ascii_isalnum (*expression) || strchr ("-_./", *expression) != NULL))
      g_string_append_c (path, *expression);
    else if (depth == 0 && !g_ascii_isspace (*expression))
      return NULL;
  if (path->len == 0 || strstr (path->str, "//") != NULL)
    return NULL;
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* The shape of what an expression selects, where that is plain. */
static const CdtShape *
find_selected_shape (const CdtXPath *xpath, const CdtShape *from)
{
  g_autofree char *path = dup_plain_path (cdt_xpath_get_text (xpath));
  gboolean known;

  if (path == NULL || (*path != '/' && from == NULL))
    return NULL;
  const CdtShape *shape = follow_shapes (path, from, &known);
  return known ? shape : NULL;
}

static gboolean
check_xpath_paths (
    CdtCompiler *compiler, guint line, const CdtXPath *xpath, const CdtShape *shape, GError **error)
{
  for (const char *const *path = cdt_xpath_get_paths (xpath); *path != NULL; path++)
    {
      gboolean known;

      if (**path != '/' && shape == NULL)
        continue;
      if (follow_shapes (*path, shape, &known) != NULL || !known)
        continue;
      cdt_compiler_set_error (compiler, line, error, _ ("There is no question “%s” in “%s”."), *path,
                              cdt_xpath_get_text (xpath));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_field (CdtCompiler *compiler,
            const CdtNode *node,
            const char *attribute,
            const CdtShape *shape,
            CdtFieldPath **field,
            const CdtShape **field_shape,
            GError **error)
{
  g_autofree char *text = cdt_node_dup_attribute (node, attribute);

  if (text == NULL)
    return TRUE;
  *field = cdt_field_path_new (text);
  if (*field == NULL)
    {
      cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                              _ ("“%s” is not the path of a field."), text);
      return FALSE;
    }
  const CdtShape *found = cdt_field_path_find_shape (*field, shape);
  if (found == NULL && (shape != NULL || cdt_field_path_is_absolute (*field)))
    {
      cdt_compiler_set_error (compiler, cdt_node_get_line (node), error,
                              _ ("There is no question “%s” here."), text);
      return FALSE;
    }
  if (field_shape != NULL)
    *field_shape = found;
  return TRUE;
}

static gboolean
check_named (CdtCompiler *compiler,
             const CdtNode *node,
             GHashTable *known,
             const char *name,
             const char *what,
             GError **error)
{
  if (name == NULL || g_hash_table_contains (known, name))
    return TRUE;
  cdt_compiler_set_error (compiler, cdt_node_get_line (node), error, what, name);
  return FALSE;
}

static gboolean
read_conditions (
    CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, CdtTemplate *template, GError **error)
{
  static const char *const attributes[] = { "test", "select", "count" };

  if (!cdt_compiler_read_xpath (compiler, node, "when", shape, &template->when, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (attributes) && template->xpath == NULL; i++)
    if (!cdt_compiler_read_xpath (compiler, node, attributes[i], shape, &template->xpath, error))
      return FALSE;
  template->unit = cdt_node_dup_attribute (node, "present");
  if (template->unit == NULL)
    {
      template->unit = cdt_node_dup_attribute (node, "absent");
      template->absent = template->unit != NULL;
    }
  return template->unit == NULL || g_str_equal (template->unit, CDT_OPEN_POINTS)
         || g_str_equal (template->unit, CDT_ANY_SCHEDULE)
         || g_hash_table_contains (compiler->targets, template->unit)
         || check_named (compiler, node, compiler->units, template->unit,
                         _ ("Nothing in the pack has the id “%s”."), error);
}

static gboolean
read_names (CdtCompiler *compiler, const CdtNode *node, CdtTemplate *template, GError **error)
{
  g_autofree char *to = cdt_node_dup_attribute (node, "to");

  template->id = to != NULL ? g_steal_pointer (&to) : cdt_node_dup_attribute (node, "id");
  if (template->kind == CDT_TEMPLATE_REF || template->kind == CDT_TEMPLATE_TO)
    if (!check_named (compiler, node, compiler->targets, template->id,
                      _ ("Nothing that a reference could name has the id “%s”."), error))
      return FALSE;
  if (template->kind == CDT_TEMPLATE_VALUE)
    template->text = cdt_node_dup_attribute (node, "words");
  else if (template->kind == CDT_TEMPLATE_LINE)
    template->text = cdt_node_dup_attribute (node, "label");
  else if (template->kind == CDT_TEMPLATE_WORD)
    template->text = cdt_node_dup_attribute (node, "value");
  else if (template->kind == CDT_TEMPLATE_TABLE)
    template->text = cdt_node_dup_attribute (node, "split");
  return template->kind != CDT_TEMPLATE_VALUE
         || check_named (compiler, node, compiler->tables, template->text,
                         _ ("There is no table of words “%s”."), error);
}

static void
read_looks (const CdtNode *node, CdtTemplate *template)
{
  g_autofree char *width = cdt_node_dup_attribute (node, "width");
  CdtJoin join = template->kind == CDT_TEMPLATE_EACH ? CDT_JOIN_NONE : CDT_JOIN_AND;

  template->as = read_choice (node, "as", as_names, CDT_AS_TEXT);
  template->join = read_choice (node, "join", join_names, join);
  template->sum_of = read_choice (node, "givers", sum_names, CDT_SUM_SELECTED);
  template->align = read_choice (node, "align", align_names, CDT_ALIGN_START);
  template->of_item = attribute_is (node, "of", "item");
  template->full = attribute_is (node, "form", "full");
  template->bold = attribute_is (node, "bold", "yes");
  template->total = attribute_is (node, "total", "yes");
  template->mark = attribute_is (node, "mark", "yes");
  template->figure = read_choice (node, "type", figure_names, CDT_FIGURE_HEAT_MAP);
  template->window = attribute_is (node, "window", "yes");
  template->heading = attribute_is (node, "heading", "yes");
  template->end = attribute_is (node, "end", "yes");
  template->bullets = attribute_is (node, "style", "bullets");
  template->sorted = attribute_is (node, "sorted", "yes");
  template->width = width != NULL ? g_ascii_strtod (width, NULL) : 0;
  template->placeholder = cdt_node_dup_attribute (node, "placeholder");
}

static gboolean
check_reference (CdtCompiler *compiler, const CdtTemplate *template, GError **error)
{
  if (template->as != CDT_AS_NAME && template->as != CDT_AS_FULL_NAME)
    return TRUE;
  if (template->shape == NULL || cdt_shape_get_targets (template->shape) != NULL)
    return TRUE;
  cdt_compiler_set_error (compiler, template->line, error,
                          _ ("“%s” holds no reference, so it cannot print as a name."),
                          cdt_shape_get_label (template->shape));
  return FALSE;
}

/* How many children of this kind there always are. FALSE where that turns on the draft. */
static gboolean
count_always (const CdtTemplate *template, CdtTemplateKind kind, guint *n)
{
  *n = 0;
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];
      guint inside;

      *n += child->kind == kind;
      if (child->kind != kind && child->kind != CDT_TEMPLATE_ROW && child->kind != CDT_TEMPLATE_HEAD
          && child->kind != CDT_TEMPLATE_TEXT && !(count_always (child, kind, &inside) && inside == 0))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_rows (CdtCompiler *compiler, const CdtTemplate *template, guint n_columns, GError **error)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];
      guint n_cells;

      if (child->kind != CDT_TEMPLATE_ROW && child->kind != CDT_TEMPLATE_HEAD)
        {
          if (!check_rows (compiler, child, n_columns, error))
            return FALSE;
        }
      else if (count_always (child, CDT_TEMPLATE_CELL, &n_cells) && n_cells != n_columns)
        {
          cdt_compiler_set_error (compiler, child->line, error,
                                  _ ("This row has %u cells and the table %u columns."), n_cells, n_columns);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_table (CdtCompiler *compiler, const CdtTemplate *template, GError **error)
{
  guint n_columns;

  return !count_always (template, CDT_TEMPLATE_COLUMN, &n_columns)
         || check_rows (compiler, template, n_columns, error);
}

static gboolean
read_fields (
    CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, CdtTemplate *template, GError **error)
{
  if (!read_field (compiler, node, "field", shape, &template->field, &template->shape, error))
    return FALSE;
  if (template->kind != CDT_TEMPLATE_MARK && template->kind != CDT_TEMPLATE_ROW)
    return TRUE;
  template->fields = g_new0 (CdtFieldPath *, CDT_N_MARK_FIELDS);
  for (guint i = 0; i < CDT_N_MARK_FIELDS; i++)
    if (!read_field (compiler, node, field_names[i], shape, &template->fields[i], NULL, error))
      return FALSE;
  return TRUE;
}

void
cdt_compiler_set_error (const CdtCompiler *compiler, guint line, GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* What it quotes may have lines; a reason is one. */
  g_strdelimit (reason, "\n\r\t", ' ');
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: %s", compiler->file, line, reason);
}

gboolean
cdt_compiler_read_xpath (CdtCompiler *compiler,
                         const CdtNode *node,
                         const char *attribute,
                         const CdtShape *shape,
                         CdtXPath **xpath,
                         GError **error)
{
  g_autofree char *text = cdt_node_dup_attribute (node, attribute);
  g_autoptr (GError) fault = NULL;

  if (text == NULL)
    return TRUE;
  *xpath = cdt_xpath_new (text, &fault);
  if (*xpath == NULL)
    {
      cdt_compiler_set_error (compiler, cdt_node_get_line (node), error, "%s", fault->message);
      return FALSE;
    }
  return check_xpath_paths (compiler, cdt_node_get_line (node), *xpath, shape, error);
}

gboolean
cdt_compiler_add_children (
    CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, CdtTemplate *into, GError **error)
{
  for (const CdtNode *child = cdt_node_first (node); child != NULL; child = cdt_node_next (child))
    {
      g_autoptr (CdtTemplate) template = cdt_compiler_compile (compiler, child, shape, error);

      if (template == NULL)
        return FALSE;
      g_ptr_array_add (into->children, g_steal_pointer (&template));
    }
  return TRUE;
}

CdtTemplate *
cdt_compiler_compile (CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, GError **error)
{
  CdtTemplateKind kind = cdt_node_is_element (node) ? cdt_template_kind_from_name (cdt_node_get_name (node))
                                                    : CDT_TEMPLATE_TEXT;
  g_autoptr (CdtTemplate) template = cdt_template_new (kind, cdt_node_get_line (node));

  g_assert (kind != CDT_TEMPLATE_UNKNOWN);
  if (kind == CDT_TEMPLATE_TEXT)
    {
      template->text = g_strdup (cdt_node_get_content (node));
      return g_steal_pointer (&template);
    }
  if (!read_conditions (compiler, node, shape, template, error)
      || !read_names (compiler, node, template, error))
    return NULL;
  read_looks (node, template);
  const CdtShape *inner = kind == CDT_TEMPLATE_EACH ? find_selected_shape (template->xpath, shape) : shape;
  if (!read_fields (compiler, node, shape, template, error) || !check_reference (compiler, template, error)
      || !cdt_compiler_add_children (compiler, node, inner, template, error))
    return NULL;
  if (kind == CDT_TEMPLATE_TABLE && !check_table (compiler, template, error))
    return NULL;
  return g_steal_pointer (&template);
}
