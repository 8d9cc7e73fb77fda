/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-compared.h"

#include "cdt-comparison.h"
#include "cdt-proof.h"
#include "cdt-redline.h"

/* What is on the screen is copied before the worker starts; what is in files it reads itself. */
typedef struct
{
  CdtCompareSide *sides[2];
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->sides[0]);
  g_object_unref (order->sides[1]);
  g_free (order);
}

static void
free_compared (gpointer data)
{
  cdt_compared_free (data);
}

void
cdt_compared_free (CdtCompared *compared)
{
  if (compared == NULL)
    return;
  g_ptr_array_unref (compared->lines);
  g_clear_pointer (&compared->redline, cdt_document_unref);
  g_clear_pointer (&compared->pack, cdt_pack_unref);
  g_free (compared->leaves_out);
  g_free (compared);
}

/* Packs belong to the thread that reads them; what is made with them may be handed on. */
static void
make_redline (CdtCompared *compared, const Order *order, CdtDraft *from, CdtDraft *to)
{
  g_autoptr (CdtPack) old_pack = cdt_proof_read_pack_afresh (from, NULL);
  g_autoptr (CdtPack) new_pack = cdt_proof_read_pack_afresh (to, NULL);

  if (old_pack == NULL || new_pack == NULL)
    return;
  compared->redline
      = cdt_redline_new (&(CdtRedlineSide){ from, old_pack, cdt_compare_side_get_name (order->sides[0]) },
                         &(CdtRedlineSide){ to, new_pack, cdt_compare_side_get_name (order->sides[1]) });
  compared->pack = g_steal_pointer (&new_pack);
}

static void
compare_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  g_autoptr (CdtDraft) from = NULL, to = NULL;
  g_autofree char *leaves_out = NULL;
  CdtCompared *compared;

  if (!cdt_compare_side_read_both (order->sides[0], order->sides[1], &from, &to, &leaves_out, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  compared = g_new0 (CdtCompared, 1);
  compared->leaves_out = g_steal_pointer (&leaves_out);
  compared->lines = cdt_comparison_list (from, to);
  if (!g_cancellable_is_cancelled (cancellable))
    make_redline (compared, order, from, to);
  g_task_return_pointer (task, compared, free_compared);
}

void
cdt_compared_make_async (CdtCompareSide *from,
                         CdtCompareSide *to,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (CDT_IS_COMPARE_SIDE (from) && CDT_IS_COMPARE_SIDE (to));

  order = g_new0 (Order, 1);
  order->sides[0] = cdt_compare_side_fix (from);
  order->sides[1] = cdt_compare_side_fix (to);
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, (gpointer)cdt_compared_make_async);
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, compare_in_thread_cb);
}

CdtCompared *
cdt_compared_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
