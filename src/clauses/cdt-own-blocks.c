/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

#include "cdt-own-words.h"

/* A person's own words as blocks of a clause. */
typedef struct
{
  CdtEvaluation *evaluation;
  const CdtClauseChoice *choice;
  const char *path;    /* of the field that they are in */
  GPtrArray *standard; /* (nullable) (element-type CdtBlock) what the pack says, once it was asked for */
  GPtrArray *blocks;
  gboolean in_list; /* the line before is of a list */
} OwnWords;

static const CdtBlockKind line_blocks[] = {
  [CDT_LINE_SUB] = CDT_BLOCK_CLAUSE,
  [CDT_LINE_ITEM] = CDT_BLOCK_ITEM,
  [CDT_LINE_SUBITEM] = CDT_BLOCK_SUBITEM,
  [CDT_LINE_BULLET] = CDT_BLOCK_BULLET,
  [CDT_LINE_SUBHEADING] = CDT_BLOCK_SUBHEADING,
  [CDT_LINE_PARAGRAPH] = CDT_BLOCK_PARAGRAPH,
  [CDT_LINE_NUMBERED] = CDT_BLOCK_BULLET,
};

static CdtAs
find_as (const CdtShape *shape)
{
  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_NUMBER:
      return CDT_AS_NUMBER;
    case CDT_FIELD_MONEY:
      return CDT_AS_MONEY;
    case CDT_FIELD_PERCENT:
      return CDT_AS_PERCENT;
    case CDT_FIELD_DATE:
      return CDT_AS_DATE;
    case CDT_FIELD_PERIOD:
      return CDT_AS_PERIOD;
    case CDT_FIELD_REFERENCE:
      return CDT_AS_NAME;
    default:
      return CDT_AS_TEXT;
    }
}

/* The table of words that the pack prints this field with. Only what is picked from a few values can have
 * one, and to find it the whole pack is gone through. */
static const char *
find_table (const CdtEvaluation *evaluation, const CdtShape *shape)
{
  CdtFieldType type = cdt_shape_get_field_type (shape);
  g_autofree char *path = cdt_shape_dup_path (shape);

  return type == CDT_FIELD_CHOICE || type == CDT_FIELD_YES_NO ? cdt_pack_find_phrases (evaluation->pack, path)
                                                              : NULL;
}

/* The template that prints a field as the pack prints fields of its type */
static CdtTemplate *
make_field (CdtEvaluation *evaluation, const CdtShape *shape, const char *path)
{
  g_autofree char *full = g_strconcat ("/agreement/", path, NULL);
  CdtTemplate *template = cdt_template_new (CDT_TEMPLATE_VALUE, 0);

  template->field = cdt_field_path_new (full);
  template->shape = shape;
  template->as = find_as (shape);
  template->text = g_strdup (find_table (evaluation, shape));
  return template;
}

/* The names of the items of a list, or of one item */
static CdtTemplate *
make_names (const CdtShape *shape, const char *path)
{
  CdtTemplate *template = cdt_template_new (CDT_TEMPLATE_NAMES, 0);
  gboolean list = cdt_shape_get_kind (shape) == CDT_SHAPE_LIST;
  g_autofree char *select = list ? g_strdup_printf ("/agreement/%s/%s", path,
                                                    cdt_shape_get_name (cdt_shape_get_nth_child (shape, 0)))
                                 : g_strdup_printf ("/agreement/%s", path);

  template->xpath = cdt_xpath_new (select, NULL);
  template->join = CDT_JOIN_AND;
  return template;
}

static void
note_slip (OwnWords *own, CdtSlipKind kind, const char *words, gsize length)
{
  CdtSlip *slip = g_new0 (CdtSlip, 1);

  slip->kind = kind;
  slip->words = g_strndup (words, length);
  slip->path = g_strdup (own->path);
  slip->id = g_strdup (own->choice->id);
  if (own->evaluation->slips != NULL)
    g_ptr_array_add (own->evaluation->slips, slip);
  else
    cdt_slip_free (slip);
}

static gboolean
is_known (const CdtEvaluation *evaluation, const char *id)
{
  return g_hash_table_contains (cdt_pack_get_wording (evaluation->pack)->blocks, id)
         || (evaluation->choices != NULL && g_hash_table_contains (evaluation->choices, id));
}

/* Ids with "," between them are joined by "and", with "|" by "or". FALSE when nothing has such an id. */
static gboolean
add_reference (OwnWords *own, const CdtPiece *piece, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_auto (GStrv) ids = g_strsplit_set (piece->name, ",|", -1);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  CdtJoin join = strchr (piece->name, '|') != NULL ? CDT_JOIN_OR : CDT_JOIN_AND;

  /* A clause of the person's own may come or go. */
  evaluation->asked_presence = TRUE;
  for (char **id = ids; *id != NULL; id++)
    {
      if (!is_known (evaluation, *id))
        return FALSE;
      g_ptr_array_add (targets, (char *)cdt_evaluation_find_target (evaluation, *id));
    }
  g_ptr_array_add (targets, NULL);
  cdt_prose_add_reference (prose, (const char *const *)targets->pdata, evaluation->words->joins[join],
                           evaluation->flags);
  return TRUE;
}

static void
add_field (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autofree char *canonical = cdt_draft_dup_canonical_path (evaluation->draft, piece->name);

  if (canonical == NULL)
    note_slip (own, CDT_SLIP_MISSING, text + piece->start, piece->length);
  cdt_evaluation_add_own_field (evaluation, piece->name, prose);
}

static void
add_unknown (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  g_autofree char *words = g_strndup (text + piece->start, piece->length);

  note_slip (own, CDT_SLIP_UNKNOWN, words, piece->length);
  cdt_prose_add_static (prose, words, own->evaluation->flags, own->path, FALSE);
}

static void
add_piece (OwnWords *own, const CdtPiece *piece, const char *text, CdtProse *prose)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autofree char *words = g_strndup (text + piece->start, piece->length);

  if (piece->kind == CDT_PIECE_BOLD)
    evaluation->flags ^= CDT_RUN_BOLD;
  else if (piece->kind == CDT_PIECE_FIELD)
    add_field (own, piece, text, prose);
  else if (piece->kind == CDT_PIECE_WORDS)
    cdt_prose_add_static (prose, words, evaluation->flags, own->path, FALSE);
  else if (piece->kind != CDT_PIECE_CLAUSE || !add_reference (own, piece, prose))
    add_unknown (own, piece, text, prose);
}

static GPtrArray *
get_standard (OwnWords *own)
{
  CdtEvaluation *evaluation = own->evaluation;

  if (own->standard != NULL)
    return own->standard;
  own->standard = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  if (own->choice->unit == NULL)
    return own->standard;
  CdtUnitForm form = cdt_evaluation_find_form (evaluation, own->choice->unit, own->choice->alternative);
  const CdtWording *before = evaluation->wording;
  cdt_evaluation_use_wording (evaluation, form.wording);
  cdt_evaluation_add_blocks (evaluation, cdt_body_get_template (form.body), own->standard);
  cdt_evaluation_use_wording (evaluation, before);
  return own->standard;
}

/* A table has its id or its place among the clause's tables and figures for a name. */
static gboolean
add_table (OwnWords *own, const char *name)
{
  GPtrArray *standard = get_standard (own);
  guint wanted = (guint)g_ascii_strtoull (name, NULL, 10);
  guint n = 0;

  for (guint i = 0; i < standard->len; i++)
    {
      CdtBlock *block = standard->pdata[i];

      if (block->kind != CDT_BLOCK_TABLE && block->kind != CDT_BLOCK_FIGURE
          && block->kind != CDT_BLOCK_SIGNATURE)
        continue;
      if (++n != wanted && g_strcmp0 (block->id, name) != 0)
        continue;
      g_ptr_array_add (own->blocks, cdt_block_ref (block));
      return TRUE;
    }
  return g_hash_table_contains (cdt_pack_get_wording (own->evaluation->pack)->blocks, name);
}

/* A line that is nothing but the name of a table */
static gboolean
add_table_line (OwnWords *own, const char *line, const GArray *pieces)
{
  const CdtPiece *table = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

      if (piece->kind == CDT_PIECE_TABLE && table == NULL)
        table = piece;
      else if (piece->kind != CDT_PIECE_WORDS || strspn (line + piece->start, " \t\r") < piece->length)
        return FALSE;
    }
  return table != NULL && add_table (own, table->name);
}

static CdtBlock *
make_block (const OwnWords *own, CdtOwnLine *line, CdtText *text)
{
  gboolean plain = line->kind == CDT_LINE_SUB && own->choice->kind == CDT_UNIT_SECTION;
  CdtBlock *block = cdt_block_new (plain ? CDT_BLOCK_PARAGRAPH : line_blocks[line->kind], text);

  block->clause = g_strdup (own->choice->id);
  block->number = g_steal_pointer (&line->label);
  block->depth = block->kind == CDT_BLOCK_BULLET && line->deep && own->in_list;
  return block;
}

static gboolean
is_list_line (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_BULLET || block->kind == CDT_BLOCK_ITEM || block->kind == CDT_BLOCK_SUBITEM;
}

static CdtText *
make_text (OwnWords *own, const GArray *pieces, const char *words)
{
  CdtEvaluation *evaluation = own->evaluation;
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);

  evaluation->flags = CDT_RUN_PLAIN;
  for (guint i = 0; i < pieces->len; i++)
    add_piece (own, &g_array_index (pieces, CdtPiece, i), words, prose);
  evaluation->flags = CDT_RUN_PLAIN;
  return cdt_prose_is_empty (prose) ? NULL : cdt_prose_finish (prose);
}

static void
add_line (OwnWords *own, const char *typed)
{
  CdtOwnLine line;

  cdt_own_words_read_line (typed, &line);
  g_autoptr (GArray) pieces = cdt_own_words_split (line.words);
  gboolean table = add_table_line (own, line.words, pieces);
  CdtText *text = table ? NULL : make_text (own, pieces, line.words);
  CdtBlock *block = text != NULL ? make_block (own, &line, text) : NULL;
  own->in_list = block != NULL && is_list_line (block);
  if (block != NULL)
    cdt_evaluation_add_text (own->blocks, block);
  cdt_own_line_clear (&line);
}

/* A field that names an item prints as a name does: with a capital where a sentence starts. NULL when it is
 * none. */
static CdtTemplate *
make_item_name (const CdtShape *shape, const char *path)
{
  const CdtShape *item = cdt_shape_get_parent (shape);
  const char *const *fields
      = cdt_shape_get_kind (item) == CDT_SHAPE_ITEM ? cdt_shape_get_name_fields (item) : NULL;
  guint n = fields != NULL ? g_strv_length ((char **)fields) : 0;
  const char *name = cdt_shape_get_name (shape);

  if (n < 2 || (strcmp (name, fields[0]) != 0 && strcmp (name, fields[n - 1]) != 0))
    return NULL;
  g_autofree char *item_path = g_path_get_dirname (path);
  CdtTemplate *template = make_names (item, item_path);
  template->full = strcmp (name, fields[n - 1]) == 0;
  return template;
}

static CdtTemplate *
make_printer (CdtEvaluation *evaluation, const CdtShape *shape, const char *path)
{
  if (strcmp (path, "kind") == 0)
    return cdt_template_new (CDT_TEMPLATE_KIND_NOUN, 0);
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return make_names (shape, path);
  CdtTemplate *name = make_item_name (shape, path);
  return name != NULL ? name : make_field (evaluation, shape, path);
}

gboolean
cdt_evaluation_add_own_field (CdtEvaluation *evaluation, const char *path, CdtProse *prose)
{
  const CdtShape *shape = cdt_shape_find (path);

  if (shape == NULL || cdt_shape_get_kind (shape) == CDT_SHAPE_CONTAINER)
    return FALSE;
  CdtTemplate *outer = cdt_template_new (CDT_TEMPLATE_PARA, 0);
  CdtTemplate *inner = make_printer (evaluation, shape, path);
  gboolean sound = inner->kind == CDT_TEMPLATE_KIND_NOUN || inner->field != NULL || inner->xpath != NULL;
  g_ptr_array_add (outer->children, inner);
  if (sound)
    cdt_evaluation_add_inline (evaluation, outer, prose);
  cdt_template_free (outer);
  return sound;
}

void
cdt_evaluation_add_own_words (CdtEvaluation *evaluation, const CdtClauseChoice *choice, GPtrArray *blocks)
{
  g_autofree char *path = g_strconcat (choice->path, "/text", NULL);
  OwnWords own = { evaluation, choice, path, NULL, blocks, FALSE };
  g_autofree char *empty = g_strconcat ("{", path, "}", NULL);
  g_auto (GStrv) lines = g_strsplit (choice->text != NULL ? choice->text : empty, "\n", -1);
  const CdtWording *before = evaluation->wording;

  /* In the language of the document, whatever language the pack's clause would be in */
  cdt_evaluation_use_wording (evaluation, evaluation->language);
  for (char **line = lines; *line != NULL; line++)
    add_line (&own, *line);
  cdt_evaluation_use_wording (evaluation, before);
  g_clear_pointer (&own.standard, g_ptr_array_unref);
}
