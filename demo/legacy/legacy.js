/* global PostalCare */
/* The old system's own script, as such scripts were written; what is said to the kit stands below "The kit". */
$(document).ready(function () {
  var weekdays = '日一二三四五六';
  var now = new Date();
  $('#today').text(
    '今天是 ' +
      now.getFullYear() +
      '年' +
      (now.getMonth() + 1) +
      '月' +
      now.getDate() +
      '日 星期' +
      weekdays.charAt(now.getDay()),
  );

  /* Handlers on the document for whatever is pressed, changed or sent anywhere on the page. */
  $(document)
    .keydown(function (event) {
      var field = event.target;
      if (event.keyCode !== 13 || field.tagName !== 'INPUT' || field.type !== 'text') return;
      if (field.id === 'quick') {
        $('#quickButton').click();
        return false;
      }
      if (field.form) {
        $(field.form).submit();
        return false;
      }
    })
    .on('change', function (event) {
      if (event.target.id === 'files') $('#importButton').prop('disabled', !event.target.files.length);
    })
    .on('submit', function (event) {
      var form = event.target;
      if (form.djjg && !$.trim(form.djjg.value)) {
        $('#formMessage').addClass('bad').text('请填写登记机构。');
        form.djjg.focus();
        return false;
      }
      $('#formMessage').removeClass('bad').text('正在提交……');
    });

  /* ---- The kit ---- */

  var pageSize = 14;
  var cursors = [undefined];
  var page = 0;
  var shown = '';
  var chosen = null;

  function say(text, bad) {
    $('#importResult').toggleClass('bad', !!bad).text(text);
  }

  function cell(row, text) {
    $('<td>')
      .text(text === null || text === undefined ? '—' : text)
      .appendTo(row);
  }

  function fillList(items) {
    var body = $('#list tbody').empty();
    if (!items.length) {
      body.append('<tr><td colspan="6">尚无客户，请先导入平台文件。</td></tr>');
      return;
    }
    $(items).each(function (i, item) {
      var row = $('<tr>')
        .attr('data-id', item.id)
        .toggleClass('chosen', item.id === chosen);
      cell(row, item.id);
      cell(row, item.name);
      $('<td>').append($('<postal-tier-badge>').attr('customer-id', item.id)).appendTo(row);
      cell(row, item.outlet);
      cell(row, item.manager);
      cell(row, item.lastContact);
      row.appendTo(body);
    });
  }

  function showPage() {
    PostalCare.customers({ limit: pageSize, cursor: cursors[page] }).then(
      function (answer) {
        var text = '';
        $(answer.items).each(function (i, item) {
          text += [item.id, item.name, item.outlet, item.manager, item.lastContact].join('|') + '\n';
        });
        if (text !== shown || !text) fillList(answer.items);
        shown = text;
        cursors[page + 1] = answer.cursor;
        $('#pageNumber').text(page + 1);
        $('#firstPage, #previousPage').prop('disabled', page === 0);
        $('#nextPage').prop('disabled', !answer.cursor);
        if (!chosen && answer.items.length) choose(answer.items[0].id);
      },
      function (error) {
        $('#listMessage')
          .addClass('bad')
          .text('客户列表读取失败：' + error.message);
      },
    );
  }

  function turnTo(number) {
    page = number;
    showPage();
  }

  function choose(id) {
    chosen = id;
    $('#list tr').each(function () {
      $(this).toggleClass('chosen', $(this).attr('data-id') === id);
    });
    PostalCare.configure({ customerId: id });
  }

  function showReport(report) {
    var bad = report.bad;
    var body = $('#badRows tbody').empty();
    $(bad).each(function (i, row) {
      var line = $('<tr>');
      cell(line, row.file);
      cell(line, row.line);
      cell(line, (row.column ? row.column + '：' : '') + row.message);
      line.appendTo(body);
    });
    $('#badBox').toggle(bad.length > 0);
    if (report.message) say('没有写入任何数据。' + report.message, true);
    else
      say(
        '导入完成：客户 ' +
          report.customers +
          ' 户，数据 ' +
          report.figures +
          ' 条' +
          (bad.length ? '；有 ' + bad.length + ' 行未导入，见下表。' : '，全部正确。'),
      );
  }

  function importFiles(files) {
    $('#importButton').prop('disabled', true);
    $('#badBox').hide();
    $('#progress').show();
    $('#progressBar').css('width', '0');
    say('正在导入……');
    PostalCare.importFiles(files, {
      onProgress: function (share) {
        $('#progressBar').css('width', Math.round(share * 100) + '%');
      },
    }).then(
      function (report) {
        $('#progress').hide();
        showReport(report);
        $('#importButton').prop('disabled', !$('#files')[0].files.length);
        turnTo(0);
      },
      function (error) {
        $('#progress').hide();
        $('#importButton').prop('disabled', !$('#files')[0].files.length);
        say('导入失败：' + error.message, true);
      },
    );
  }

  function download(name) {
    return fetch('../data/' + name)
      .then(function (answer) {
        if (!answer.ok) throw new Error(name + ' ' + answer.status);
        return answer.blob();
      })
      .then(function (blob) {
        return new File([blob], name);
      });
  }

  $('#importButton').click(function () {
    importFiles($('#files')[0].files);
  });
  $('#loadDemo').click(function () {
    Promise.all([download('customers.csv'), download('figures.csv')]).then(importFiles, function (error) {
      say('没有找到演示数据，请先运行 npm start。' + error.message, true);
    });
    return false;
  });
  $('#list tbody').click(function (event) {
    var id = $(event.target).closest('tr').attr('data-id');
    if (id) choose(id);
  });
  $('#quickButton').click(function () {
    var id = $.trim($('#quick').val());
    if (id) choose(id);
  });
  $('#firstPage').click(function () {
    turnTo(0);
  });
  $('#previousPage').click(function () {
    turnTo(page - 1);
  });
  $('#nextPage').click(function () {
    turnTo(page + 1);
  });

  PostalCare.onChange(showPage);
  showPage();
});
