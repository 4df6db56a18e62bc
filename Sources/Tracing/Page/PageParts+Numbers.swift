extension PageParts {
  /// Numbers as the program writes them: NumberStyle, in JavaScript.
  static let numbers = #"""
      const data = JSON.parse(document.getElementById('data').textContent);
      const byId = id => document.getElementById(id);
      const num = x => x === 'inf' ? Infinity : x === '-inf' ? -Infinity : x === 'nan' ? NaN : x;

      // The decimal digits of 0.d₁d₂… × 10ᵉ, of the shortest text that reads back as x.
      function digitsOf(x) {
        const [mantissa, power] = String(x).split('e');
        const [whole, fraction = ''] = mantissa.split('.');
        let digits = [...(whole + fraction)].map(Number), exponent = whole.length + Number(power || 0);
        while (digits[0] === 0) { digits.shift(); exponent--; }
        while (digits[digits.length - 1] === 0) digits.pop();
        return { digits, exponent };
      }

      // Half up, to a count of digits.
      function round(number, count) {
        const { digits } = number;
        if (digits.length <= count) return;
        let carries = digits[count] >= 5;
        digits.length = count;
        for (let i = count - 1; carries && i >= 0; i--) {
          carries = digits[i] === 9;
          digits[i] = carries ? 0 : digits[i] + 1;
        }
        if (carries) { digits.unshift(1); number.exponent++; }
        while (digits[digits.length - 1] === 0) digits.pop();
      }

      function shown(x, decimals = data.decimals) {
        if (Number.isNaN(x)) return 'NaN';
        const sign = x < 0 ? '−' : '';
        if (!Number.isFinite(x)) return sign + '∞';
        if (x === 0) return '0';
        const number = digitsOf(Math.abs(x));
        if (decimals !== null) round(number, number.exponent > 0 ? number.exponent + decimals : Math.max(decimals, 1));
        const { digits, exponent } = number;
        if (exponent > 15 || exponent < -3) {
          const power = exponent - 1, rest = digits.slice(1).join('');
          return sign + digits[0] + (rest ? '.' + rest : '') + 'e' + (power < 0 ? '−' + -power : power);
        }
        const at = i => i >= 0 && i < digits.length ? digits[i] : 0;
        let whole = '';
        for (let i = 0; i < exponent; i++) whole += at(i);
        const fraction = exponent < 0 ? '0'.repeat(-exponent) + digits.join('') : digits.slice(exponent).join('');
        return sign + (whole || '0') + (fraction ? '.' + fraction : '');
      }

      // A number as one types it: a point or a comma, a fraction, either minus sign.
      function typed(text) {
        const parts = text.trim().replace(/−/g, '-').replace(',', '.').split('/');
        if (parts.length > 2 || parts.some(part => part.trim() === '')) return NaN;
        const values = parts.map(Number);
        return values.length === 2 ? values[0] / values[1] : values[0];
      }

    """#
}
