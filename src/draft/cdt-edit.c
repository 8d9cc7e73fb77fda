/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-edit.h"

typedef enum
{
  OP_ATTACH,
  OP_DETACH,
  OP_MOVE,
  OP_ATTRIBUTES,
} OpKind;

typedef struct
{
  OpKind kind;
  CdtNode *node;
  CdtNode *parent;
  CdtNode *before; /* where the node goes when it next goes in */
  CdtNode *holder; /* of attributes that the node does not have now; the edit's */
} Op;

struct _CdtEdit
{
  CdtChangeKind kind;
  char *path;
  guint position;
  guint old_position;
  CdtNode *item;
  gboolean keeps;
  GArray *ops;
  gboolean is_undone;
};

static void
take_out (Op *op)
{
  op->before = cdt_node_next_any (op->node);
  cdt_node_detach (op->node);
}

static void
put_in (Op *op)
{
  cdt_node_attach (op->parent, op->node, op->before);
}

static void
reverse_op (Op *op)
{
  CdtNode *before = op->before;

  if (op->kind == OP_ATTRIBUTES)
    cdt_node_exchange_foreign_attributes (op->node, op->holder);
  else if (op->kind == OP_MOVE)
    {
      take_out (op);
      cdt_node_attach (op->parent, op->node, before);
    }
  else if (cdt_node_get_parent (op->node) != NULL)
    take_out (op);
  else
    put_in (op);
}

CdtEdit *
cdt_edit_new (CdtChangeKind kind, const char *path)
{
  CdtEdit *edit = g_new0 (CdtEdit, 1);

  edit->kind = kind;
  edit->path = g_strdup (path);
  edit->ops = g_array_new (FALSE, FALSE, sizeof (Op));

  return edit;
}

void
cdt_edit_free (CdtEdit *edit)
{
  const OpKind owned = edit->is_undone ? OP_ATTACH : OP_DETACH;

  for (guint i = 0; i < edit->ops->len; i++)
    {
      Op *op = &g_array_index (edit->ops, Op, i);

      if (op->kind == owned)
        cdt_node_free (op->node);
      g_clear_pointer (&op->holder, cdt_node_free);
    }
  g_array_unref (edit->ops);
  g_free (edit->path);
  g_free (edit);
}

void
cdt_edit_attach (CdtEdit *edit, CdtNode *parent, CdtNode *node, CdtNode *before)
{
  Op op = { OP_ATTACH, node, parent, before, NULL };

  put_in (&op);
  g_array_append_val (edit->ops, op);
}

CdtNode *
cdt_edit_add (CdtEdit *edit, CdtNode *parent, const char *name, CdtNode *before)
{
  Op op = { OP_ATTACH, cdt_node_add (parent, name, before), parent, before, NULL };

  g_array_append_val (edit->ops, op);

  return op.node;
}

void
cdt_edit_detach (CdtEdit *edit, CdtNode *node)
{
  Op op = { OP_DETACH, node, cdt_node_get_parent (node), NULL, NULL };

  g_assert (op.parent != NULL);

  take_out (&op);
  g_array_append_val (edit->ops, op);
}

void
cdt_edit_move (CdtEdit *edit, CdtNode *node, CdtNode *before)
{
  Op op = { OP_MOVE, node, cdt_node_get_parent (node), before, NULL };

  g_assert (op.parent != NULL && before != node);

  reverse_op (&op);
  g_array_append_val (edit->ops, op);
}

void
cdt_edit_take_attributes (CdtEdit *edit, CdtNode *node, const CdtNode *from)
{
  Op op = { OP_ATTRIBUTES, node, NULL, NULL, cdt_node_hold_foreign_attributes (node, from) };

  reverse_op (&op);
  g_array_append_val (edit->ops, op);
}

void
cdt_edit_set_positions (CdtEdit *edit, guint position, guint old_position)
{
  edit->position = position;
  edit->old_position = old_position;
}

void
cdt_edit_set_keeps (CdtEdit *edit, gboolean keeps)
{
  edit->keeps = keeps;
}

void
cdt_edit_set_item (CdtEdit *edit, CdtNode *item)
{
  edit->item = item;
}

CdtNode *
cdt_edit_get_item (const CdtEdit *edit)
{
  return edit->item;
}

void
cdt_edit_undo (CdtEdit *edit)
{
  g_assert (!edit->is_undone);

  for (guint i = edit->ops->len; i > 0; i--)
    reverse_op (&g_array_index (edit->ops, Op, i - 1));
  edit->is_undone = TRUE;
}

void
cdt_edit_redo (CdtEdit *edit)
{
  g_assert (edit->is_undone);

  for (guint i = 0; i < edit->ops->len; i++)
    reverse_op (&g_array_index (edit->ops, Op, i));
  edit->is_undone = FALSE;
}

const char *
cdt_edit_get_path (const CdtEdit *edit)
{
  return edit->path;
}

CdtChangeKind
cdt_edit_get_kind (const CdtEdit *edit)
{
  return edit->kind;
}

CdtChange
cdt_edit_describe (const CdtEdit *edit, gboolean undone)
{
  CdtChange change = { edit->kind, edit->path, edit->position, edit->old_position, edit->keeps };

  if (!undone)
    return change;
  if (edit->kind == CDT_CHANGE_INSERT)
    change.kind = CDT_CHANGE_REMOVE;
  else if (edit->kind == CDT_CHANGE_REMOVE)
    change.kind = CDT_CHANGE_INSERT;
  change.position = edit->kind == CDT_CHANGE_MOVE ? edit->old_position : edit->position;
  change.old_position = edit->kind == CDT_CHANGE_MOVE ? edit->position : 0;

  return change;
}
